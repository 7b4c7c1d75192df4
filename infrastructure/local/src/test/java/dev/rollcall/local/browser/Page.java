package dev.rollcall.local.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser got.
 *
 * @param address where
 * @param status the status
 * @param headers the headers, repeats joined by commas
 * @param html the body
 */
public record Page(URI address, int status, Map<String, String> headers, String html) {
    private static final Pattern REFRESH =
            Pattern.compile("http-equiv=\"refresh\" content=\"0; ?url=([^\"]+)\"");
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*href=\"([^\"]*)\"[^>]*>([^<]*)</a>");
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input\\b[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>([^<]*)</button>");
    private static final Pattern NAMED =
            Pattern.compile("name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

    /** Where it leads without a hand on it. */
    Optional<URI> next() {
        if (status / 100 == 3) {
            return Optional.ofNullable(headers.get("location")).map(address::resolve);
        }
        Matcher refresh = REFRESH.matcher(html);
        return refresh.find()
                ? Optional.of(address.resolve(text(refresh.group(1))))
                : Optional.empty();
    }

    /** Whether there is a link with this text. */
    public boolean has(String link) {
        return target(link).isPresent();
    }

    URI link(String text) {
        return target(text).orElseThrow(() -> new AssertionError("no link " + text + ": " + html));
    }

    /** The form with this button, with what it would send. */
    Form form(String button) {
        Matcher forms = FORM.matcher(html);
        while (forms.find()) {
            Matcher buttons = BUTTON.matcher(forms.group(2));
            while (buttons.find()) {
                if (buttons.group(2).strip().equals(button)) {
                    return form(forms.group(1), forms.group(2), buttons.group(1));
                }
            }
        }
        throw new AssertionError("no button " + button + ": " + html);
    }

    private Optional<URI> target(String label) {
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            if (text(links.group(2)).strip().equals(label)) {
                return Optional.of(address.resolve(text(links.group(1))));
            }
        }
        return Optional.empty();
    }

    private Form form(String action, String inside, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = FIELD.matcher(inside);
        while (inputs.find()) {
            fields.put(inputs.group(1), text(inputs.group(2)));
        }
        Matcher named = NAMED.matcher(button);
        if (named.find()) {
            fields.put(named.group(1), text(named.group(2)));
        }
        return new Form(address.resolve(text(action)), fields);
    }

    /** The text that HTML stands for. */
    public static String text(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** A form as it would be sent. */
    record Form(URI action, Map<String, String> fields) {}
}

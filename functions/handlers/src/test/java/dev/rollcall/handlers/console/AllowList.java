package dev.rollcall.handlers.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudWatch shows of a widget's HTML and does not clean away, and a little less: no script,
 * no frame, no form that posts, nothing from elsewhere, every element closed, and each {@code
 * cwdb-action} behind an element, with parameters that can be read.
 */
final class AllowList {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "style",
                    "div",
                    "span",
                    "p",
                    "h3",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "dl",
                    "dt",
                    "dd",
                    "ul",
                    "li",
                    "code",
                    "a",
                    "br",
                    "form",
                    "label",
                    "input",
                    "select",
                    "option",
                    "svg",
                    "title",
                    "rect",
                    "cwdb-action");
    private static final Set<String> VOID = Set.of("br", "input");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "class",
                    "title",
                    "width",
                    "height",
                    "x",
                    "y",
                    "rx",
                    "role",
                    "type",
                    "name",
                    "value",
                    "maxlength",
                    "autocomplete",
                    "selected",
                    "action",
                    "event",
                    "display",
                    "endpoint",
                    "confirmation");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z0-9-]+)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)>|([<>])");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final Deque<String> open = new ArrayDeque<>();
    private String before = "";

    /** Fails where the HTML holds anything else. */
    static void check(String html) {
        new AllowList().read(html);
    }

    private void read(String html) {
        int from = html.indexOf("</style>");
        String sheet = html.substring("<style>".length(), from);
        assertThat(sheet).doesNotContain("@import", "url(", "expression", "<", "javascript");
        Matcher tags = TAG.matcher(html);
        int at = from + "</style>".length();
        while (tags.find(at)) {
            assertThat(tags.group(4)).as("loose bracket: %s", near(html, tags)).isNull();
            assertThat(ELEMENTS).contains(tags.group(2));
            if (tags.group(1).isEmpty()) {
                opened(html, tags.toMatchResult());
            } else {
                assertThat(open.pop()).as(near(html, tags)).isEqualTo(tags.group(2));
                before = tags.group(2);
            }
            at = tags.end();
        }
        assertThat(open).isEmpty();
    }

    private void opened(String html, MatchResult tag) {
        String name = tag.group(2);
        ATTRIBUTE
                .matcher(tag.group(3))
                .results()
                .forEach(attribute -> {
                    assertThat(ATTRIBUTES).contains(attribute.group(1));
                    assertThat(name.equals("form")).as("a form posts nothing").isFalse();
                });
        if (name.equals("cwdb-action")) {
            action(html, tag);
        }
        if (!VOID.contains(name)) {
            open.push(name);
        }
    }

    private void action(String html, MatchResult tag) {
        assertThat(before).as("the element it is bound to").isIn("a", "span", "svg");
        assertThat(tag.group(3))
                .contains("action=\"call\"")
                .containsPattern("display=\"(?:widget|popup)\"")
                .containsPattern("event=\"(?:click|dblclick)\"")
                .containsPattern("endpoint=\"arn:aws:lambda:[^\"]+:function:[^\"]+:live\"");
        String text = html.substring(tag.end(), html.indexOf("</cwdb-action>", tag.end()));
        Optional<JsonNode> json = Json.strict(text.getBytes(StandardCharsets.UTF_8));
        assertThat(json).as(text).isPresent();
        assertThat(text).doesNotContain("&", "<", ">").isPrintable();
    }

    private static String near(String html, Matcher at) {
        return html.substring(Math.max(0, at.start() - 60), Math.min(html.length(), at.end() + 60));
    }
}

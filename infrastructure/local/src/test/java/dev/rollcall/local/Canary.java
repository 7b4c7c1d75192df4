package dev.rollcall.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.browser.Page;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must be neither printed nor queued nor shown to somebody who is turned away (M-12):
 * people by any of their names, secrets that are known, and whatever has the shape of an address, a
 * token or a code, known or not.
 */
final class Canary {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");
    private static final Pattern SHAPE =
            Pattern.compile(
                    String.join(
                            "|",
                            "[^\\s@\"'<>]+@[a-z0-9-]+\\.[a-z0-9.-]+", // an e-mail address
                            "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*", // a signed token
                            "(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", // 256 bits
                            "(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])", // a token of the sandbox
                            "whsec_[A-Za-z0-9+/=]+"));

    private final Set<String> names = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    /** People as the account API shows them. */
    void knows(Collection<JsonNode> people) {
        for (JsonNode person : people) {
            person.path("name").forEach(part -> names.add(part.asText()));
        }
        names.remove("");
    }

    void knowsSecrets(Collection<String> known) {
        secrets.addAll(known.stream().filter(secret -> secret.length() >= 12).toList());
    }

    int size() {
        return names.size() + secrets.size();
    }

    /** What of it is in lines of JSON, HTML or plain text. */
    Set<String> hitsIn(String text) {
        Set<String> hits = new LinkedHashSet<>();
        for (String line : text.split("\\R", -1)) {
            look(decoded(line), hits);
        }
        return hits;
    }

    private void look(String line, Set<String> hits) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (names.contains(words.group())) {
                hits.add(words.group());
            }
        }
        SHAPE.matcher(line).results().forEach(match -> hits.add(match.group()));
        secrets.stream().filter(line::contains).forEach(hits::add);
    }

    private static String decoded(String line) {
        try {
            return line.startsWith("{") ? values(JSON.readTree(line)) : Page.text(line);
        } catch (JsonProcessingException cutOff) {
            return Page.text(line);
        }
    }

    private static String values(JsonNode node) {
        if (!node.isContainerNode()) {
            return node.asText();
        }
        StringBuilder all = new StringBuilder();
        node.fieldNames().forEachRemaining(name -> all.append(name).append(' '));
        node.forEach(each -> all.append(values(each)).append(' '));
        return all.toString();
    }
}

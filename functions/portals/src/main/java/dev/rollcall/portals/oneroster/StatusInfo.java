package dev.rollcall.portals.oneroster;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an answer says of itself: the status set of 1.1, with or without {@code imsx_} before its
 * names, or the status of 1.2, whose parts stand in the answer itself (classlink-oneroster.md
 * §4.4). A failure beside rows is a failure: rows that are served with one are not known to be all.
 */
enum StatusInfo {
    /** Nothing is said, or nothing worse than a warning. */
    FINE,
    BUSY,
    FORBIDDEN,
    FAILED;

    /** The names in an answer that say something of it. */
    static final Set<String> NAMES =
            Set.of(
                    "statusInfoSet",
                    "imsx_statusInfoSet",
                    "statusInfo",
                    "imsx_statusInfo",
                    "imsx_StatusInfo",
                    "imsx_codeMajor",
                    "imsx_severity",
                    "imsx_CodeMinor",
                    "imsx_codeMinor",
                    "codeMajor",
                    "severity",
                    "codeMinor");

    private static final Set<String> FAILING = Set.of("failure", "unsupported", "error");

    /** Of several, one that forbids counts first, then one that asks for patience. */
    static StatusInfo of(Map<String, JsonNode> said) {
        List<Word> words = new ArrayList<>();
        said.entrySet().stream()
                .filter(each -> NAMES.contains(each.getKey()))
                .forEach(each -> gather(each.getKey(), each.getValue(), words));
        return words.stream().anyMatch(Word::fails) ? failure(words) : FINE;
    }

    private static StatusInfo failure(List<Word> words) {
        if (words.stream().anyMatch(Word::forbids)) {
            return FORBIDDEN;
        }
        return words.stream().anyMatch(Word::asksForPatience) ? BUSY : FAILED;
    }

    private static void gather(String name, JsonNode value, List<Word> words) {
        if (value.isObject()) {
            value.properties().forEach(each -> gather(each.getKey(), each.getValue(), words));
        } else if (value.isArray()) {
            value.forEach(element -> gather(name, element, words));
        } else {
            words.add(new Word(bare(name), bare(value.asText())));
        }
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replace("imsx_", "").replaceAll("[_ -]", "");
    }

    private record Word(String name, String value) {

        boolean fails() {
            return (name.equals("codemajor") || name.equals("severity")) && FAILING.contains(value);
        }

        boolean forbids() {
            return isMinor() && (value.startsWith("unauthori") || value.equals("forbidden"));
        }

        boolean asksForPatience() {
            return isMinor() && value.equals("serverbusy");
        }

        private boolean isMinor() {
            return name.startsWith("codeminor");
        }
    }
}

package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and values in {@code application/x-www-form-urlencoded}. Payload 2.0 joins repeated
 * parameters with commas, so the raw text is read; a name given twice is refused (S-09).
 */
public final class QueryString {

    private QueryString() {}

    public static Map<String, String> parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                put(values, pair);
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (values.putIfAbsent(name, value) != null) {
            throw new Refusal(Problem.PARAMETER_REPEATED);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refusal(Problem.REQUEST_MALFORMED);
        }
    }
}

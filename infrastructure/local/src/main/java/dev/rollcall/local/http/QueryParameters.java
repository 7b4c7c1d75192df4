package dev.rollcall.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parses a query string the way events show it: decoded, repeated names joined by commas. */
final class QueryParameters {
    private QueryParameters() {}

    static Map<String, String> joined(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? decoded(parts[1]) : "";
                parameters.merge(decoded(parts[0]), value, (first, next) -> first + "," + next);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package dev.rollcall.handlers;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cookies of a request, which payload 2.0 lists one by one. Of a name that comes twice nobody
 * can tell which one we set, so neither is believed (S-16).
 */
final class RequestCookies {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> repeated = new HashSet<>();

    private RequestCookies() {}

    static RequestCookies parse(JsonNode list) {
        RequestCookies cookies = new RequestCookies();
        for (JsonNode entry : list) {
            for (String pair : entry.asText().split(";", -1)) {
                cookies.add(pair.strip());
            }
        }
        return cookies;
    }

    Optional<String> find(String name) {
        return repeated.contains(name) ? Optional.empty() : Optional.ofNullable(values.get(name));
    }

    /** Those whose names begin so, by the rest of their names and in the order they came in. */
    Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix) && !repeated.contains(name)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            String name = pair.substring(0, equals).strip();
            if (values.put(name, pair.substring(equals + 1).strip()) != null) {
                repeated.add(name);
            }
        }
    }
}

package dev.rollcall.handlers;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cookies of a request, which payload 2.0 lists one by one. Of a name that comes twice nobody
 * can tell which one we set, so neither is believed (S-16).
 */
final class RequestCookies {

    private final Map<String, String> values = new HashMap<>();
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

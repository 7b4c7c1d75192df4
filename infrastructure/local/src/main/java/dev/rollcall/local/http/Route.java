package dev.rollcall.local.http;

import dev.rollcall.local.function.LocalFunction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One route and the function behind it.
 *
 * @param method the method, or {@code ANY}
 * @param path the path with {@code {name}} for one part and {@code {name+}} for the rest
 * @param function the function that answers
 */
public record Route(String method, String path, LocalFunction function) {
    private static final String ANY = "ANY";

    /** The route's name in events: method and path. */
    public String key() {
        return method + " " + path;
    }

    /** The path's parameters when the route matches. */
    Optional<Map<String, String>> match(String requestMethod, String requestPath) {
        boolean methodFits = method.equals(ANY) || method.equals(requestMethod);
        return methodFits ? match(parts(path), parts(requestPath)) : Optional.empty();
    }

    /** Named methods go before {@code ANY}, literal parts before parameters, those before rests. */
    int rank() {
        int vague = method.equals(ANY) ? 1 : 0;
        for (String part : parts(path)) {
            vague += isRest(part) ? 100 : isParameter(part) ? 10 : 0;
        }
        return vague;
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> actual) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (i >= actual.size() || actual.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (isRest(part)) {
                String rest = String.join("/", actual.subList(i, actual.size()));
                parameters.put(part.substring(1, part.length() - 2), rest);
                return Optional.of(parameters);
            }
            if (isParameter(part)) {
                parameters.put(part.substring(1, part.length() - 1), actual.get(i));
            } else if (!part.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return pattern.size() == actual.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{");
    }

    private static boolean isRest(String part) {
        return part.endsWith("+}");
    }
}

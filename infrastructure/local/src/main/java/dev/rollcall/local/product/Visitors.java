package dev.rollcall.local.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's own sessions, as many as fit. Thread-safe. */
final class Visitors {
    private static final int MOST = 1_000;
    private static final Pattern COOKIE = Pattern.compile("(?:^|[;\\s])product=([^;\\s]+)");

    private final Map<String, Visitor> visitors =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Visitor> eldest) {
                            return size() > MOST;
                        }
                    });

    /** Answers what to keep in the browser. */
    String add(Visitor visitor) {
        String cookie = UUID.randomUUID().toString();
        visitors.put(cookie, visitor);
        return cookie;
    }

    Optional<Visitor> find(String cookies) {
        Matcher match = COOKIE.matcher(cookies);
        return match.find() ? Optional.ofNullable(visitors.get(match.group(1))) : Optional.empty();
    }
}

package dev.rollcall.local.browser;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cookies by host, for as long as they are to be kept; ports do not keep them apart, as in
 * browsers.
 */
public final class CookieJar {
    private static final String PATH = "path=";
    private static final String AGE = "max-age=";

    private final InstantSource clock;
    private final Map<String, Map<String, Cookie>> byHost = new HashMap<>();
    private final List<String> seen = new ArrayList<>();

    public CookieJar(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes what a {@code Set-Cookie} line says, or throws where a browser would drop it. */
    void keep(URI address, String line) {
        String[] parts = line.split(";\\s*", -1);
        String[] pair = parts[0].split("=", 2);
        List<String> given = List.of(parts).subList(1, parts.length);
        List<String> attributes =
                given.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        requirePrefixRules(pair[0], attributes);
        Instant until =
                attribute(given, AGE)
                        .map(age -> clock.instant().plusSeconds(Long.parseLong(age)))
                        .orElse(Instant.MAX);
        Map<String, Cookie> cookies =
                byHost.computeIfAbsent(address.getHost(), any -> new LinkedHashMap<>());
        if (clock.instant().isBefore(until)) {
            cookies.put(pair[0], new Cookie(pair[1], attribute(given, PATH).orElse("/"), until));
            seen.add(pair[1]);
        } else {
            cookies.remove(pair[0]);
        }
    }

    private static Optional<String> attribute(List<String> given, String name) {
        return given.stream()
                .filter(part -> part.regionMatches(true, 0, name, 0, name.length()))
                .map(part -> part.substring(name.length()))
                .findFirst();
    }

    /** The value of a cookie, if the host has set it. */
    public Optional<String> value(URI address, String name) {
        return Optional.ofNullable(byHost.getOrDefault(address.getHost(), Map.of()).get(name))
                .filter(this::isKept)
                .map(Cookie::value);
    }

    /** Every value ever set. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** Loses everything of a host. */
    public void forget(URI address) {
        byHost.remove(address.getHost());
    }

    Optional<String> header(URI address) {
        String header =
                byHost.getOrDefault(address.getHost(), Map.of()).entrySet().stream()
                        .filter(each -> isKept(each.getValue()))
                        .filter(each -> address.getPath().startsWith(each.getValue().path()))
                        .map(each -> each.getKey() + "=" + each.getValue().value())
                        .collect(joining("; "));
        return Optional.of(header).filter(text -> !text.isEmpty());
    }

    private boolean isKept(Cookie cookie) {
        return clock.instant().isBefore(cookie.until());
    }

    private static void requirePrefixRules(String name, List<String> attributes) {
        boolean bound = attributes.contains("secure") && attributes.contains("path=/");
        boolean wide = attributes.stream().anyMatch(each -> each.startsWith("domain"));
        if (name.startsWith("__Host-") && (!bound || wide)) {
            throw new IllegalArgumentException("a browser would drop this cookie: " + name);
        }
    }

    private record Cookie(String value, String path, Instant until) {}
}

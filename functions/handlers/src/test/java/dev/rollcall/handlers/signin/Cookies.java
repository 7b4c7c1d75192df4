package dev.rollcall.handlers.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser keeps of {@code Set-Cookie}, in the order it was set, and for how long. */
final class Cookies {

    private static final Pattern AGE = Pattern.compile("; Max-Age=([0-9]+);");

    private final InstantSource clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    Cookies(InstantSource clock) {
        this.clock = clock;
    }

    /** Those that have not run out, by name. */
    Map<String, String> now() {
        Map<String, String> values = new LinkedHashMap<>();
        kept.forEach((name, each) -> {
            if (clock.instant().isBefore(each.until())) {
                values.put(name, each.value());
            }
        });
        return values;
    }

    String get(String name) {
        return now().getOrDefault(name, "");
    }

    /** The names of those that begin so. */
    List<String> names(String prefix) {
        return now().keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** A cookie that stays, however it came about. */
    void put(String name, String value) {
        kept.put(name, new Kept(value, Instant.MAX));
    }

    void keep(String header) {
        String name = header.substring(0, header.indexOf('='));
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        Matcher age = AGE.matcher(header);
        Instant until =
                age.find()
                        ? clock.instant().plusSeconds(Long.parseLong(age.group(1)))
                        : Instant.MAX;
        kept.put(name, new Kept(value, until));
    }

    private record Kept(String value, Instant until) {}
}

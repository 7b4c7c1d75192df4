package dev.rollcall.handlers;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie as a browser is told to keep it: for this host alone, over TLS alone, out of any
 * script's sight, and sent along when somebody comes from elsewhere by a link or a redirect, not by
 * a form (S-17).
 */
public final class Cookie {

    private static final String PREFIX = "__Host-";
    private static final String ALWAYS = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private final String name;
    private final String value;
    private final Optional<Duration> life;

    private Cookie(String name, String value, Optional<Duration> life) {
        // RFC 6265bis §4.1.3.2: with this prefix a browser takes it from this very host alone.
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a cookie is bound to its host");
        }
        this.name = name;
        this.value = value;
        this.life = life;
    }

    /** Kept until the browser is closed. */
    public static Cookie untilClosed(String name, String value) {
        return new Cookie(name, value, Optional.empty());
    }

    /** Kept for so long. */
    public static Cookie lasting(Duration life, String name, String value) {
        return new Cookie(name, value, Optional.of(life));
    }

    /** To be forgotten. */
    public static Cookie gone(String name) {
        return new Cookie(name, "", Optional.of(Duration.ZERO));
    }

    String header() {
        String age = life.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
        return name + "=" + value + age + ALWAYS;
    }

    /** Prints no value (M-10). */
    @Override
    public String toString() {
        return name;
    }
}

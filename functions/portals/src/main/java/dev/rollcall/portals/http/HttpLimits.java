package dev.rollcall.portals.http;

import java.time.Duration;

/**
 * How long one attempt may take.
 *
 * @param connect until the connection stands
 * @param whole until the last byte of the body is here
 */
public record HttpLimits(Duration connect, Duration whole) {

    /** 3 and 60 seconds. */
    public static HttpLimits standard() {
        return new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(60));
    }

    /** 2 and 3 seconds: somebody waits (S-22). */
    public static HttpLimits signIn() {
        return new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }
}

package dev.rollcall.local.sandbox.classlink.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Lets every nonce pass once, while its timestamp is near enough to now. */
final class Nonces {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private final InstantSource clock;
    private final Map<String, Instant> used = new HashMap<>();
    private Instant swept = Instant.EPOCH;

    Nonces(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the pair is fresh; from now on it is not. */
    synchronized boolean use(String nonce, Instant timestamp) {
        Instant now = clock.instant();
        boolean near = Duration.between(timestamp, now).abs().compareTo(WINDOW) <= 0;
        sweep(now);
        return near && used.putIfAbsent(timestamp + " " + nonce, timestamp) == null;
    }

    /** What is out of the window cannot pass anyway. */
    private void sweep(Instant now) {
        if (swept.plus(WINDOW).isBefore(now)) {
            used.values().removeIf(timestamp -> timestamp.plus(WINDOW).isBefore(now));
            swept = now;
        }
    }
}

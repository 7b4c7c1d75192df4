package dev.rollcall.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an open run waits after the portal could not be read, and when it gives up (R2, F-08).
 */
final class RetryPolicy {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 6;

    private RetryPolicy() {}

    /**
     * The wait before the next attempt: 1, 2, 4, 8 and 15 minutes, less up to a fifth so that
     * districts that failed together do not come back together; empty when it is time to give up.
     *
     * @param failures failures in a row, this one included
     * @param chance from 0 to 1
     */
    static Optional<Duration> delay(int failures, double chance) {
        if (failures >= ATTEMPTS) {
            return Optional.empty();
        }
        long full = Math.min(FIRST.toMillis() << (failures - 1), LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(full - (long) (full * chance / 5)));
    }
}

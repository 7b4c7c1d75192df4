package dev.rollcall.local.sandbox.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A failure the portal was told to show.
 *
 * @param kind what goes wrong
 * @param scope the first word of the paths concerned, or {@link #EVERYWHERE}
 * @param district the only district concerned, if not all
 * @param after how many requests still pass before the first failure
 * @param count how many requests fail; below 0 for all until cleared
 * @param delay how long a slow answer takes
 */
public record Fault(
        FaultKind kind,
        String scope,
        Optional<String> district,
        int after,
        int count,
        Duration delay) {
    /** The scope of faults that concern every path. */
    public static final String EVERYWHERE = "all";

    boolean concerns(String where, String whose) {
        return (scope.equals(EVERYWHERE) || scope.equals(where))
                && (district.isEmpty() || district.get().equals(whose));
    }

    boolean isSpent() {
        return count == 0;
    }

    boolean strikesNow() {
        return after == 0 && !isSpent();
    }

    Fault afterOneRequest() {
        int fewer = after > 0 || count < 0 ? count : count - 1;
        return new Fault(kind, scope, district, Math.max(0, after - 1), fewer, delay);
    }
}

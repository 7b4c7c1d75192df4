package dev.rollcall.signin.tally;

import java.time.Instant;
import java.util.Map;

/**
 * One hour's sign-ins of a district.
 *
 * @param hour when it begins
 * @param counts how often each code came out
 */
public record HourTally(Instant hour, Map<String, Long> counts) {

    public HourTally {
        counts = Map.copyOf(counts);
    }
}

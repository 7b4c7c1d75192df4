package dev.rollcall.local.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, cut into periods of one length.
 *
 * @param start its beginning
 * @param period the length of a period, whole minutes
 * @param periods how many
 */
public record Span(Instant start, Duration period, int periods) {

    /** The last so many periods, the minute at hand included. */
    public static Span upTo(Instant now, Duration period, int periods) {
        long minute = Duration.ofMinutes(1).toSeconds();
        long end = (now.getEpochSecond() / minute + 1) * minute;
        return new Span(Instant.ofEpochSecond(end - period.toSeconds() * periods), period, periods);
    }

    /** The period that a moment falls into; negative, or too great, when it falls into none. */
    long indexOf(Instant at) {
        return Math.floorDiv(
                at.getEpochSecond() - start.getEpochSecond(), Math.max(1, period.toSeconds()));
    }
}

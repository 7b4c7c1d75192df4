package dev.rollcall.handlers.console;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/**
 * What a dashboard looks at: CloudWatch passes the range it shows, and the part of it that somebody
 * zoomed into.
 *
 * @param from the beginning, before the end
 * @param to the end
 */
public record TimeRange(Instant from, Instant to) {

    /** Looked at where no range is told. */
    private static final Duration USUAL = Duration.ofDays(1);

    // The year 2100: a later time is no time of a dashboard.
    private static final long LATEST = 4_102_444_800_000L;

    /** The range in a widget's context; the last day where there is none that can be one. */
    static TimeRange of(JsonNode range, Instant now) {
        JsonNode shown = isRange(range.path("zoom")) ? range.path("zoom") : range;
        return isRange(shown)
                ? new TimeRange(at(shown, "start"), at(shown, "end"))
                : new TimeRange(now.minus(USUAL), now);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The same, its beginning not before this time. */
    public TimeRange notBefore(Instant earliest) {
        return from.isBefore(earliest) && earliest.isBefore(to)
                ? new TimeRange(earliest, to)
                : this;
    }

    private static boolean isRange(JsonNode range) {
        long start = range.path("start").asLong(-1);
        long end = range.path("end").asLong(-1);
        return 0 <= start && start < end && end <= LATEST;
    }

    private static Instant at(JsonNode range, String name) {
        return Instant.ofEpochMilli(range.path(name).asLong());
    }
}

package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * When a district's nightly full run is due: every district at a moment of its own within the
 * window, so that they do not all come at once.
 *
 * @param start when the window opens, in UTC
 * @param width how long it is open, at most a day
 */
public record NightlyWindow(LocalTime start, Duration width) {

    /**
     * The district's next moment after the given one. It may lie in a window that opened the day
     * before.
     */
    public Instant nextFor(DistrictId district, Instant after) {
        LocalDate today = LocalDate.ofInstant(after, ZoneOffset.UTC);
        return Stream.of(today.minusDays(1), today, today.plusDays(1))
                .map(day -> moment(district, day))
                .filter(moment -> moment.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    private Instant moment(DistrictId district, LocalDate day) {
        long seconds = Math.max(1, width.toSeconds());
        long jitter = Math.floorMod(district.asString().hashCode() * 31L, seconds);
        return day.atTime(start).toInstant(ZoneOffset.UTC).plusSeconds(jitter);
    }
}

package dev.rollcall.district;

import java.time.Instant;

/**
 * What a pool becomes at a time that is known beforehand: when a trial ends, or a paid year.
 *
 * @param from from when on
 * @param seats how many seats there are from then on, not negative
 */
public record PoolChange(Instant from, int seats) {

    public PoolChange {
        if (seats < 0) {
            throw new IllegalArgumentException("a pool is not negative");
        }
    }

    boolean isDueAt(Instant now) {
        return !from.isAfter(now);
    }
}

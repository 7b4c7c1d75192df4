package dev.rollcall.district;

import java.util.OptionalInt;

/**
 * The district's pool of seats.
 *
 * @param pool how many seats there are; absent means unlimited
 * @param overSeat what students beyond the pool get
 */
public record SeatSettings(OptionalInt pool, OverSeatPolicy overSeat) {

    public SeatSettings {
        if (pool.isPresent() && pool.getAsInt() < 0) {
            throw new IllegalArgumentException("a pool is not negative");
        }
    }

    public static SeatSettings unlimited() {
        return new SeatSettings(OptionalInt.empty(), new OverSeatPolicy.Block());
    }
}

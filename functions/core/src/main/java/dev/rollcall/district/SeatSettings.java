package dev.rollcall.district;

import java.util.OptionalInt;

/**
 * One product's seats in a district: rules that are data, so that a new product needs no code
 * (I12).
 *
 * @param pool how many seats there are; absent means unlimited
 * @param overSeat what students beyond the pool get
 * @param rule which students need a seat
 * @param schools how many schools a student may have
 */
public record SeatSettings(
        OptionalInt pool, OverSeatPolicy overSeat, SeatRule rule, SchoolRule schools) {

    public SeatSettings {
        if (pool.isPresent() && pool.getAsInt() < 0) {
            throw new IllegalArgumentException("a pool is not negative");
        }
    }

    /** A pool for every shared student, of however many schools. */
    public SeatSettings(OptionalInt pool, OverSeatPolicy overSeat) {
        this(pool, overSeat, SeatRule.EVERY_SHARED_STUDENT, SchoolRule.ANY);
    }

    public static SeatSettings unlimited() {
        return new SeatSettings(OptionalInt.empty(), new OverSeatPolicy.Block());
    }

    public SeatSettings withPool(OptionalInt other) {
        return new SeatSettings(other, overSeat, rule, schools);
    }

    public SeatSettings withOverSeat(OverSeatPolicy other) {
        return new SeatSettings(pool, other, rule, schools);
    }

    public SeatSettings withRule(SeatRule other) {
        return new SeatSettings(pool, overSeat, other, schools);
    }

    public SeatSettings withSchools(SchoolRule other) {
        return new SeatSettings(pool, overSeat, rule, other);
    }
}

package dev.rollcall.district;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * One product's seats in a district: rules that are data, so that a new product needs no code
 * (I12).
 *
 * @param pool how many seats there are; absent means unlimited
 * @param overSeat what students beyond the pool get
 * @param rule which students need a seat
 * @param schools how many schools a student may have
 * @param later what the pool becomes when what was tried or bought ends, earliest first
 */
public record SeatSettings(
        OptionalInt pool,
        OverSeatPolicy overSeat,
        SeatRule rule,
        SchoolRule schools,
        List<PoolChange> later) {

    public SeatSettings {
        if (pool.isPresent() && pool.getAsInt() < 0) {
            throw new IllegalArgumentException("a pool is not negative");
        }
        later = later.stream().sorted(Comparator.comparing(PoolChange::from)).toList();
    }

    /** A pool that stays. */
    public SeatSettings(
            OptionalInt pool, OverSeatPolicy overSeat, SeatRule rule, SchoolRule schools) {
        this(pool, overSeat, rule, schools, List.of());
    }

    /** A pool for every shared student, of however many schools. */
    public SeatSettings(OptionalInt pool, OverSeatPolicy overSeat) {
        this(pool, overSeat, SeatRule.EVERY_SHARED_STUDENT, SchoolRule.ANY);
    }

    public static SeatSettings unlimited() {
        return new SeatSettings(OptionalInt.empty(), new OverSeatPolicy.Block());
    }

    public SeatSettings withPool(OptionalInt other) {
        return new SeatSettings(other, overSeat, rule, schools, later);
    }

    public SeatSettings withOverSeat(OverSeatPolicy other) {
        return new SeatSettings(pool, other, rule, schools, later);
    }

    public SeatSettings withRule(SeatRule other) {
        return new SeatSettings(pool, overSeat, other, schools, later);
    }

    public SeatSettings withSchools(SchoolRule other) {
        return new SeatSettings(pool, overSeat, rule, other, later);
    }

    public SeatSettings withLater(List<PoolChange> others) {
        return new SeatSettings(pool, overSeat, rule, schools, others);
    }

    /** The settings once every change whose time has come is made; the last of them counts. */
    public SeatSettings asOf(Instant now) {
        List<PoolChange> due = later.stream().filter(change -> change.isDueAt(now)).toList();
        return due.isEmpty()
                ? this
                : withPool(OptionalInt.of(due.getLast().seats()))
                        .withLater(later.subList(due.size(), later.size()));
    }
}

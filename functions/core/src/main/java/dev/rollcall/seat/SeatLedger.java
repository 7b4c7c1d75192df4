package dev.rollcall.seat;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The totals of a district's seats for one product. Whenever no step is open they equal the count
 * of seats (I-12).
 *
 * @param holding seats held
 * @param grace students in grace
 * @param waiting students waiting
 * @param conflicts students of several schools where one is allowed
 * @param earliestGraceEnd not later than the first grace ends
 * @param basis what the seats were decided from: the rules and, where licences count, their
 *     fingerprint; {@link #UNKNOWN} when a step was given up, empty text before the first decision
 * @param settingsVersion the district settings the totals were decided by
 * @param openStep the run whose seat step is under way
 * @param version counts every write; 0 while nothing was ever decided
 */
public record SeatLedger(
        int holding,
        int grace,
        int waiting,
        int conflicts,
        Optional<Instant> earliestGraceEnd,
        String basis,
        long settingsVersion,
        Optional<String> openStep,
        long version) {

    /** The basis where a step was given up: seats may be anything between before and after. */
    public static final String UNKNOWN = "unknown";

    /** The ledger of a product without seats. */
    public static SeatLedger empty() {
        return new SeatLedger(0, 0, 0, 0, Optional.empty(), "", 0, Optional.empty(), 0);
    }

    /** The totals of these seats, with no step open. */
    public static SeatLedger of(
            Collection<Seat> seats, String basis, long settingsVersion, long version) {
        int[] count = new int[SeatState.values().length];
        Optional<Instant> earliest = Optional.empty();
        for (Seat seat : seats) {
            count[seat.state().ordinal()]++;
            earliest = earlier(earliest, seat.graceEnds());
        }
        return new SeatLedger(
                count[SeatState.HOLDING.ordinal()],
                count[SeatState.GRACE.ordinal()],
                count[SeatState.WAITING.ordinal()],
                count[SeatState.CONFLICT.ordinal()],
                earliest,
                basis,
                settingsVersion,
                Optional.empty(),
                version);
    }

    /** The totals once a student has come from this state to hold a seat. */
    public SeatLedger seating(SeatState from) {
        return new SeatLedger(
                holding + 1,
                from == SeatState.GRACE ? grace - 1 : grace,
                from == SeatState.WAITING ? waiting - 1 : waiting,
                conflicts,
                earliestGraceEnd,
                basis,
                settingsVersion,
                openStep,
                version + 1);
    }

    /** Everybody who is eligible: holding, in grace and waiting. */
    public int eligible() {
        return holding + grace + waiting;
    }

    /** Seats of a pool nobody holds; a student in grace holds none (P49). */
    public int unassigned(int pool) {
        return Math.max(0, pool - holding);
    }

    /** Students more than there are seats (R24, X2); none where the pool is unlimited. */
    public int shortage(OptionalInt pool) {
        return pool.isEmpty() ? 0 : Math.max(0, eligible() - Math.max(holding, pool.getAsInt()));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.filter(end -> end.isBefore(one.get())).isPresent()
                ? other
                : one;
    }
}

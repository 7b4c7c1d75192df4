package dev.rollcall.seat;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The totals of a district's seats for one product. Whenever no step is open they equal the count
 * of seats (I-12).
 *
 * @param holding seats held
 * @param grace students in grace
 * @param waiting students waiting
 * @param earliestGraceEnd when the first grace ends
 * @param settingsVersion the district settings the totals were decided by
 * @param openStep the run whose seat step is under way
 * @param version counts every write
 */
public record SeatLedger(
        int holding,
        int grace,
        int waiting,
        Optional<Instant> earliestGraceEnd,
        long settingsVersion,
        Optional<String> openStep,
        long version) {

    /** The ledger of a district without seats. */
    public static SeatLedger empty() {
        return new SeatLedger(0, 0, 0, Optional.empty(), 0, Optional.empty(), 0);
    }

    /** Everybody who is eligible: holding, in grace and waiting. */
    public int eligible() {
        return holding + grace + waiting;
    }

    /** The totals of these seats, with no step open. */
    public static SeatLedger of(Collection<Seat> seats, long settingsVersion, long version) {
        return new SeatLedger(
                count(seats, SeatState.HOLDING),
                count(seats, SeatState.GRACE),
                count(seats, SeatState.WAITING),
                seats.stream().flatMap(s -> s.graceEnds().stream()).min(Instant::compareTo),
                settingsVersion,
                Optional.empty(),
                version);
    }

    private static int count(Collection<Seat> seats, SeatState state) {
        return (int) seats.stream().filter(seat -> seat.state() == state).count();
    }
}

package dev.rollcall.seat;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/**
 * One district's seats, by product. Only the run that has a step open writes seats; every write
 * carries its fencing number, and a stored greater one refuses it with {@link StaleSeatWriter}.
 */
public interface SeatStore {

    /**
     * The one product there is until products become data: its seats go to every shared student.
     */
    String DEFAULT_PRODUCT = "default";

    /**
     * The ledger; {@link SeatLedger#empty()} when nothing was ever decided. Strongly consistent.
     */
    SeatLedger ledger(DistrictId district, String product);

    /** Marks a step as under way. Repeating it for the same run changes nothing. */
    void openStep(DistrictId district, String product, String runId, long generation);

    /** Every seat of the district, in no particular order, by strongly consistent reads. */
    List<Seat> seats(DistrictId district, int shards, String product);

    /** The student's seat, if the student has one in any state. Strongly consistent. */
    Optional<Seat> find(DistrictId district, int shards, String product, String personId);

    /** Stores seats, each by itself; repeating a call changes nothing. */
    void put(DistrictId district, int shards, String product, long generation, List<Seat> seats);

    /** Removes the seats of these students, each by itself; those without one are passed over. */
    void remove(
            DistrictId district,
            int shards,
            String product,
            long generation,
            List<String> personIds);

    /** Writes the totals and ends the step in one write. */
    void closeStep(DistrictId district, String product, SeatLedger totals, long generation);

    /** Thrown when a worker writes that has been replaced: it must stop without further effect. */
    final class StaleSeatWriter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleSeatWriter() {
            super("a newer worker writes this district's seats");
        }
    }
}

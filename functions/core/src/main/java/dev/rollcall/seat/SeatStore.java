package dev.rollcall.seat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.ProductSeats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One district's seats, by product. Only the run that has a step open writes many seats; every such
 * write carries its fencing number, and a stored greater one refuses it with {@link
 * StaleSeatWriter}.
 */
public interface SeatStore {

    /** The product of a district for which nothing else was said. */
    String DEFAULT_PRODUCT = ProductSeats.DEFAULT_PRODUCT;

    /**
     * The ledger; {@link SeatLedger#empty()} when nothing was ever decided. Strongly consistent.
     */
    SeatLedger ledger(DistrictId district, String product);

    /**
     * Marks a step as under way. Repeating it for the same run changes nothing; where another run
     * left its step open, the ledger's basis is forgotten, since nobody knows how far that one
     * came.
     */
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

    /**
     * A page of the students who have a seat in this state, at most {@code limit}; it may be short
     * or even empty while a cursor is answered. Eventually consistent.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    SeatPage page(
            DistrictId district,
            int shards,
            String product,
            SeatState state,
            String cursor,
            int limit);

    /**
     * Gives one student who is in grace or waits a free seat of the pool, in one step with the
     * ledger: of several at once no more succeed than seats are free. Asking again for a student
     * who holds a seat changes nothing.
     */
    Taken take(
            DistrictId district,
            int shards,
            String product,
            OptionalInt pool,
            String personId,
            Instant now);

    /** Writes the totals and ends the step in one write. */
    void closeStep(DistrictId district, String product, SeatLedger totals, long generation);

    /**
     * Every choice among the schools of a product's students, those that were taken back too, in
     * the order of their ids. Strongly consistent.
     */
    List<SchoolChoice> choices(DistrictId district, String product);

    /**
     * Stores a choice in place of the one it was made from, and answers it as it then stands. Empty
     * when another was stored meanwhile, which {@link SchoolChoice#version()} tells: of several at
     * once exactly one is stored.
     */
    Optional<SchoolChoice> choose(DistrictId district, SchoolChoice choice);

    /** What came of asking for a seat. */
    enum Taken {
        /** The student holds a seat now. */
        DONE,
        /** The student held one before. */
        HELD_ALREADY,
        /** Every seat of the pool is held. */
        NONE_FREE,
        /** The student is not eligible, or of several schools. */
        NO_CLAIM,
        /** A run decides about seats at this moment, or wrote in between. */
        BUSY
    }

    /**
     * A page of seats.
     *
     * @param seats the rows
     * @param next where the next page begins; absent on the last page
     */
    record SeatPage(List<Seat> seats, Optional<String> next) {
        public SeatPage {
            seats = List.copyOf(seats);
        }
    }

    /** Thrown when a worker writes that has been replaced: it must stop without further effect. */
    final class StaleSeatWriter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleSeatWriter() {
            super("a newer worker writes this district's seats");
        }
    }
}

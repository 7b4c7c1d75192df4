package dev.rollcall.seat;

import java.time.Instant;
import java.util.Optional;

/**
 * One student's right, or wish, to use one product.
 *
 * @param personId the student
 * @param state what the student has
 * @param since when the student came to this state
 * @param graceEnds when a grace ends; present exactly in {@link SeatState#GRACE}
 */
public record Seat(String personId, SeatState state, Instant since, Optional<Instant> graceEnds) {

    public Seat {
        if (graceEnds.isPresent() != (state == SeatState.GRACE)) {
            throw new IllegalArgumentException("a grace, and only a grace, has an end");
        }
    }

    /** Whether the student has neither a seat nor a grace that still runs. */
    public boolean waitsAt(Instant now) {
        return state == SeatState.WAITING
                || state == SeatState.CONFLICT
                || graceEnds.filter(end -> !now.isBefore(end)).isPresent();
    }
}

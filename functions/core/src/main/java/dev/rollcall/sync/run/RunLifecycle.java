package dev.rollcall.sync.run;

import static dev.rollcall.sync.run.RunPhase.APPLYING;
import static dev.rollcall.sync.run.RunPhase.CHECKING;
import static dev.rollcall.sync.run.RunPhase.COMPLETED;
import static dev.rollcall.sync.run.RunPhase.HELD;
import static dev.rollcall.sync.run.RunPhase.PLANNING;
import static dev.rollcall.sync.run.RunPhase.PREVIEWED;
import static dev.rollcall.sync.run.RunPhase.READING;

import java.util.Optional;

/** Which state follows which event. Every pair is defined; an empty answer refuses the event. */
public final class RunLifecycle {

    private RunLifecycle() {}

    /** The state after the event; empty when the event cannot happen in this state. */
    public static Optional<RunPhase> next(RunPhase phase, RunEvent event) {
        return switch (event) {
            case READ_BEGUN -> from(phase.compareTo(APPLYING) < 0, READING);
            case READ_DONE -> from(phase == READING, PLANNING);
            case PLANNED -> from(phase == PLANNING, CHECKING);
            case CLEARED -> from(phase == CHECKING, APPLYING);
            case HELD_BACK -> from(phase == CHECKING, HELD);
            case SHOWN -> from(phase == CHECKING, PREVIEWED);
            case APPLIED -> from(phase == APPLYING, COMPLETED);
            case APPLIED_IN_PART -> from(phase == APPLYING, HELD);
            case REFUSED -> from(phase.isOpen(), RunPhase.REFUSED);
            case FAILED -> from(phase.isOpen(), RunPhase.FAILED);
            case APPROVED -> from(phase == HELD, APPLYING);
            case DISCARDED -> from(phase == HELD, RunPhase.DISCARDED);
            case SUPERSEDED -> from(phase == HELD || phase.isOpen(), RunPhase.SUPERSEDED);
            case EXPIRED -> from(phase == HELD, RunPhase.EXPIRED);
        };
    }

    private static Optional<RunPhase> from(boolean possible, RunPhase next) {
        return possible ? Optional.of(next) : Optional.empty();
    }
}

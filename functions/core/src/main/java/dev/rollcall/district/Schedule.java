package dev.rollcall.district;

import java.time.Instant;
import java.util.Optional;

/**
 * What is due for a district and what was asked for.
 *
 * @param nextDueAt when the next full run is due; carries the nightly jitter and long waits
 * @param lastPolledAt when the portal last answered a delta poll
 * @param followUp work asked for that no run has taken up yet
 */
public record Schedule(Instant nextDueAt, Optional<Instant> lastPolledAt, FollowUp followUp) {

    public static Schedule dueAt(Instant at) {
        return new Schedule(at, Optional.empty(), FollowUp.NONE);
    }

    public Schedule withNextDueAt(Instant at) {
        return new Schedule(at, lastPolledAt, followUp);
    }

    public Schedule polledAt(Instant at) {
        return new Schedule(nextDueAt, Optional.of(at), followUp);
    }

    /** Adds a wish; an equal or larger one that stands already stays. */
    public Schedule wanting(FollowUp wish) {
        return new Schedule(nextDueAt, lastPolledAt, followUp.or(wish));
    }

    /** Takes a wish away that has been met; a larger one stays. */
    public Schedule without(FollowUp met) {
        return followUp.compareTo(met) <= 0 ? withoutFollowUp() : this;
    }

    public Schedule withoutFollowUp() {
        return new Schedule(nextDueAt, lastPolledAt, FollowUp.NONE);
    }
}

package dev.rollcall.district;

import java.time.Instant;
import java.util.Optional;

/**
 * What is due for a district and what was asked for.
 *
 * @param nextDueAt when the next full run is due; carries the nightly jitter and long waits
 * @param lastPolledAt when the portal last answered a delta poll
 * @param followUp work asked for that no run has taken up yet
 * @param seatsWantedAt since when seats are to be decided anew, because a pool or a licence changed
 *     while a run was open; a wish of its own, which no look at the portal meets
 */
public record Schedule(
        Instant nextDueAt,
        Optional<Instant> lastPolledAt,
        FollowUp followUp,
        Optional<Instant> seatsWantedAt) {

    public static Schedule dueAt(Instant at) {
        return new Schedule(at, Optional.empty(), FollowUp.NONE, Optional.empty());
    }

    public Schedule withNextDueAt(Instant at) {
        return new Schedule(at, lastPolledAt, followUp, seatsWantedAt);
    }

    public Schedule polledAt(Instant at) {
        return new Schedule(nextDueAt, Optional.of(at), followUp, seatsWantedAt);
    }

    /** Adds a wish; an equal or larger one that stands already stays. */
    public Schedule wanting(FollowUp wish) {
        return new Schedule(nextDueAt, lastPolledAt, followUp.or(wish), seatsWantedAt);
    }

    /** Takes a wish away that has been met; a larger one stays. */
    public Schedule without(FollowUp met) {
        return followUp.compareTo(met) <= 0 ? withoutFollowUp() : this;
    }

    public Schedule withoutFollowUp() {
        return new Schedule(nextDueAt, lastPolledAt, FollowUp.NONE, seatsWantedAt);
    }

    /** Wants seats decided anew; a wish that stands already stays. */
    public Schedule wantingSeats(Instant at) {
        return withSeatsWish(seatsWantedAt.or(() -> Optional.of(at)));
    }

    public Schedule withoutSeatsWish() {
        return withSeatsWish(Optional.empty());
    }

    private Schedule withSeatsWish(Optional<Instant> wish) {
        return new Schedule(nextDueAt, lastPolledAt, followUp, wish);
    }
}

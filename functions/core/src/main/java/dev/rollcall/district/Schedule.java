package dev.rollcall.district;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is due for a district and what was asked for.
 *
 * @param nextDueAt when the next full run is due; carries the nightly jitter and long waits
 * @param lastPolledAt when the portal last answered a delta poll
 * @param followUp work asked for that no run has taken up yet
 * @param scopes parts of the district to be read again, each once, oldest first; none while a full
 *     run is wanted, which reads them too
 * @param seatsWantedAt since when seats are to be decided anew, because a pool or a licence changed
 *     while a run was open; a wish of its own, which no look at the portal meets
 */
public record Schedule(
        Instant nextDueAt,
        Optional<Instant> lastPolledAt,
        FollowUp followUp,
        List<RosterScope> scopes,
        Optional<Instant> seatsWantedAt) {

    /** More parts than this are read sooner by one full run. */
    public static final int MOST_SCOPES = 20;

    public Schedule {
        scopes = List.copyOf(scopes);
    }

    /** A schedule without any part to be read by itself, and without seats to be decided anew. */
    public Schedule(Instant nextDueAt, Optional<Instant> lastPolledAt, FollowUp followUp) {
        this(nextDueAt, lastPolledAt, followUp, List.of(), Optional.empty());
    }

    public static Schedule dueAt(Instant at) {
        return new Schedule(at, Optional.empty(), FollowUp.NONE);
    }

    public Schedule withNextDueAt(Instant at) {
        return new Schedule(at, lastPolledAt, followUp, scopes, seatsWantedAt);
    }

    public Schedule polledAt(Instant at) {
        return new Schedule(nextDueAt, Optional.of(at), followUp, scopes, seatsWantedAt);
    }

    /** Adds a wish; an equal or larger one that stands already stays. */
    public Schedule wanting(FollowUp wish) {
        FollowUp larger = followUp.or(wish);
        return new Schedule(
                nextDueAt,
                lastPolledAt,
                larger,
                larger == FollowUp.FULL ? List.of() : scopes,
                seatsWantedAt);
    }

    /** Adds a part to be read again; one too many makes it a wish for everything. */
    public Schedule wanting(RosterScope scope) {
        if (followUp == FollowUp.FULL || scopes.contains(scope)) {
            return this;
        }
        if (isCrowded()) {
            return wanting(FollowUp.FULL);
        }
        List<RosterScope> all = new ArrayList<>(scopes);
        all.add(scope);
        return withScopes(all);
    }

    /** True when as many parts wait to be read by themselves as may. */
    public boolean isCrowded() {
        return scopes.size() >= MOST_SCOPES;
    }

    /** Takes a wish away that has been met; a larger one stays. */
    public Schedule without(FollowUp met) {
        Schedule rest = met == FollowUp.FULL ? withScopes(List.of()) : this;
        return followUp.compareTo(met) <= 0 ? rest.withoutFollowUp() : rest;
    }

    /** Takes a part away that is being read. */
    public Schedule without(RosterScope met) {
        return withScopes(scopes.stream().filter(scope -> !scope.equals(met)).toList());
    }

    public Schedule withoutFollowUp() {
        return new Schedule(nextDueAt, lastPolledAt, FollowUp.NONE, scopes, seatsWantedAt);
    }

    /** Wants seats decided anew; a wish that stands already stays. */
    public Schedule wantingSeats(Instant at) {
        return withSeatsWish(seatsWantedAt.or(() -> Optional.of(at)));
    }

    public Schedule withoutSeatsWish() {
        return withSeatsWish(Optional.empty());
    }

    private Schedule withSeatsWish(Optional<Instant> wish) {
        return new Schedule(nextDueAt, lastPolledAt, followUp, scopes, wish);
    }

    private Schedule withScopes(List<RosterScope> others) {
        return new Schedule(nextDueAt, lastPolledAt, followUp, others, seatsWantedAt);
    }
}

package dev.rollcall.seat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.SeatSettings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides who holds a seat (R24). Holders keep theirs, whatever becomes of the pool; free seats go
 * to those in grace, then to those waiting, then to newcomers, in each group by how long they have
 * been there and then by id; the district's policy says what the rest get. The same input always
 * gives the same seats.
 */
public final class SeatAllocator {

    private static final int NEWCOMER = 3;

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::rank)
                    .thenComparing(Candidate::since)
                    .thenComparing(Candidate::personId);

    private final SeatSettings settings;
    private final Instant now;

    /**
     * @param now from when on new seats and graces count; the same in every repetition of a step
     */
    public SeatAllocator(SeatSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    /**
     * Decides all seats anew.
     *
     * @param current every seat as it stands
     * @param claims how eligibility changed
     */
    public SeatDecision decide(Collection<Seat> current, Claims claims) {
        Map<String, Seat> before = new HashMap<>(current.size() * 2);
        current.forEach(seat -> before.put(seat.personId(), seat));
        List<String> freed = claims.lost().stream().filter(before::containsKey).sorted().toList();
        Map<String, Seat> seats = new HashMap<>(before);
        freed.forEach(seats::remove);
        claims.conflicting().forEach(id -> seats.compute(id, this::conflict));
        List<Candidate> candidates = candidates(seats, claims.gained());
        int free = free(seats);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate next = candidates.get(i);
            seats.put(next.personId(), i < free ? hold(next.personId()) : beyond(next, seats));
        }
        return decision(before, seats, freed);
    }

    private List<Candidate> candidates(Map<String, Seat> seats, Collection<String> gained) {
        List<Candidate> candidates = new ArrayList<>();
        for (Seat seat : seats.values()) {
            if (seat.state().maySit()) {
                candidates.add(
                        new Candidate(seat.personId(), seat.state().ordinal(), seat.since()));
            }
        }
        gained.stream()
                .filter(id -> isNew(Optional.ofNullable(seats.get(id))))
                .forEach(id -> candidates.add(new Candidate(id, NEWCOMER, now)));
        candidates.sort(ORDER);
        return candidates;
    }

    /** One whose conflict is settled begins like everybody who comes. */
    private static boolean isNew(Optional<Seat> seat) {
        return seat.filter(stands -> stands.state() != SeatState.CONFLICT).isEmpty();
    }

    private Seat conflict(String personId, @Nullable Seat stands) {
        return stands != null && stands.state() == SeatState.CONFLICT
                ? stands
                : new Seat(personId, SeatState.CONFLICT, now, Optional.empty());
    }

    private int free(Map<String, Seat> seats) {
        long held = seats.values().stream().filter(s -> s.state() == SeatState.HOLDING).count();
        return settings.pool().isEmpty()
                ? Integer.MAX_VALUE
                : (int) Math.max(0, settings.pool().getAsInt() - held);
    }

    private Seat beyond(Candidate candidate, Map<String, Seat> seats) {
        Optional<Seat> stands =
                Optional.ofNullable(seats.get(candidate.personId()))
                        .filter(seat -> seat.state() != SeatState.CONFLICT);
        return switch (settings.overSeat()) {
            case OverSeatPolicy.Report report -> hold(candidate.personId());
            case OverSeatPolicy.Block block ->
                    stands.map(this::outOfGrace).orElse(waits(candidate));
            case OverSeatPolicy.Grace grace ->
                    stands.map(this::outOfGrace)
                            .orElseGet(() -> grace(candidate, now.plus(grace.length())));
        };
    }

    /** A grace once given runs to its end, and is given only once. */
    private Seat outOfGrace(Seat seat) {
        boolean over = seat.graceEnds().filter(end -> !end.isAfter(now)).isPresent();
        return over ? new Seat(seat.personId(), SeatState.WAITING, now, Optional.empty()) : seat;
    }

    private Seat hold(String personId) {
        return new Seat(personId, SeatState.HOLDING, now, Optional.empty());
    }

    private Seat waits(Candidate candidate) {
        return new Seat(candidate.personId(), SeatState.WAITING, now, Optional.empty());
    }

    private Seat grace(Candidate candidate, Instant end) {
        return new Seat(candidate.personId(), SeatState.GRACE, now, Optional.of(end));
    }

    private static SeatDecision decision(
            Map<String, Seat> before, Map<String, Seat> after, List<String> freed) {
        List<Seat> put =
                after.values().stream()
                        .filter(seat -> !seat.equals(before.get(seat.personId())))
                        .sorted(Comparator.comparing(Seat::state).thenComparing(Seat::personId))
                        .toList();
        int granted = (int) put.stream().filter(s -> s.state() == SeatState.HOLDING).count();
        return new SeatDecision(put, freed, List.copyOf(after.values()), granted);
    }

    private record Candidate(String personId, int rank, Instant since) {}
}

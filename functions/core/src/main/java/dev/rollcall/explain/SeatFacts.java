package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.roster.Person;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.signin.person.Found;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether somebody holds a seat, and by which rule of {@code SeatAllocator}. */
final class SeatFacts {

    private final Connection connection;
    private final SeatLedger ledger;
    private final Instant now;

    SeatFacts(Connection connection, SeatLedger ledger, Instant now) {
        this.connection = connection;
        this.ledger = ledger;
        this.now = now;
    }

    List<Fact> of(Found found) {
        Optional<Person> person = found.active();
        if (found.seat().isPresent()) {
            return standing(found.seat().get());
        }
        if (person.isEmpty()) {
            return List.of(fact("not-eligible-absent"));
        }
        return person.get().isStudent() ? undecided() : List.of(fact("not-eligible-role"));
    }

    private List<Fact> standing(Seat seat) {
        return switch (seat.state()) {
            case HOLDING -> List.of(fact("holding").at(seat.since()));
            case GRACE -> grace(seat);
            case WAITING -> without(fact("waiting").at(seat.since()));
        };
    }

    private List<Fact> grace(Seat seat) {
        Instant end = seat.graceEnds().orElseThrow();
        return without(
                fact(now.isBefore(end) ? "grace" : "grace-over")
                        .at(seat.since())
                        .with("until", end));
    }

    /** Whoever holds none: the pool, the order in which seats come free, and what the rest get. */
    private List<Fact> without(Fact standing) {
        List<Fact> facts = new ArrayList<>(List.of(standing));
        OptionalInt pool = connection.settings().seats().pool();
        if (pool.isPresent()) {
            facts.add(poolFact(pool.getAsInt()));
        }
        facts.add(fact("order-by-wait"));
        facts.add(policy());
        return facts;
    }

    private Fact poolFact(int pool) {
        return fact(ledger.holding() >= pool ? "pool-full" : "pool-has-room")
                .with("pool", pool)
                .with("holding", ledger.holding())
                .with("waiting", ledger.waiting())
                .with("grace", ledger.grace());
    }

    private Fact policy() {
        return switch (connection.settings().seats().overSeat()) {
            case OverSeatPolicy.Block _ -> fact("beyond-pool-waits");
            case OverSeatPolicy.Grace(int days) -> fact("beyond-pool-grace").with("days", days);
            case OverSeatPolicy.Report _ -> fact("beyond-pool-holds");
        };
    }

    private List<Fact> undecided() {
        return List.of(
                ledger.openStep()
                        .map(run -> fact("seats-being-decided").by(run))
                        .orElseGet(() -> fact("undecided")));
    }

    private static Fact fact(String code) {
        return Fact.of(Topic.SEAT, code);
    }
}

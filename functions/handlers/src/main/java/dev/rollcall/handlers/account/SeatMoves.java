package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Permission;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.claim.StoredRoster;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/seats/moves}: moves students into seats that are free. Without a
 * name as many as fit, in the order of every decision (those in grace first, X2), by a run that
 * decides about seats alone; with one that student, at once or not at all.
 */
final class SeatMoves {

    private final ConnectionStore connections;
    private final SeatStore seats;
    private final RosterStore roster;
    private final SeatWish wish;
    private final CallJournal journal;
    private final InstantSource clock;

    SeatMoves(
            ConnectionStore connections,
            SeatStore seats,
            RosterStore roster,
            SeatWish wish,
            CallJournal journal,
            InstantSource clock) {
        this.journal = journal;
        this.connections = connections;
        this.seats = seats;
        this.roster = roster;
        this.wish = wish;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors(
                        "POST",
                        SeatEndpoints.SEATS + "/moves",
                        Permission.MANAGE_SEATS,
                        this::move));
    }

    private HttpReply move(Call call) {
        Field body = Field.body(call.json(), Set.of("product", "student"));
        ProductPool pool =
                ProductPool.of(
                        call, connections, body.find("product").map(Field::text), "$.product");
        return body.find("student")
                .map(Field::text)
                .map(student -> one(call, pool, student))
                .orElseGet(() -> asManyAsFit(call, pool));
    }

    private HttpReply asManyAsFit(Call call, ProductPool pool) {
        OwnStudents.mustReachAll(call, Permission.MANAGE_SEATS);
        SeatLedger ledger = seats.ledger(pool.connection().id(), pool.product());
        int free =
                pool.settings().pool().isPresent()
                        ? ledger.unassigned(pool.settings().pool().getAsInt())
                        : ledger.eligible();
        ObjectNode json = Json.object().put("product", pool.product());
        json.put("grace", ledger.grace());
        json.put("waiting", ledger.waiting());
        json.put("moving", Math.min(free, ledger.grace() + ledger.waiting()));
        SeatJson.arithmetic(json, pool, ledger);
        note(call, pool, Map.of("moving", json.path("moving").asText()));
        Optional<String> run = wish.of(pool.connection());
        run.ifPresent(id -> json.put("run", id));
        return HttpReply.accepted(json);
    }

    private HttpReply one(Call call, ProductPool pool, String student) {
        if (!isOwn(call, pool, student)) {
            return HttpReply.problem(Problem.STUDENT_NOT_ELIGIBLE, "$.student");
        }
        SeatStore.Taken taken = take(pool, student);
        return switch (taken) {
            case DONE, HELD_ALREADY -> seated(call, pool, student, taken);
            case NONE_FREE -> HttpReply.problem(Problem.SEAT_NOT_FREE);
            case NO_CLAIM -> HttpReply.problem(Problem.STUDENT_NOT_ELIGIBLE, "$.student");
            case BUSY -> HttpReply.problem(Problem.SEATS_BUSY).header("retry-after", "2");
        };
    }

    /** Told also where the seat was held before, for a first try may have died after giving it. */
    private HttpReply seated(Call call, ProductPool pool, String student, SeatStore.Taken taken) {
        String before = taken == SeatStore.Taken.DONE ? "none" : SeatState.HOLDING.code();
        note(call, pool, Map.of("person", student, "before", before));
        return HttpReply.ok(
                Json.object()
                        .put("product", pool.product())
                        .put("person", student)
                        .put("state", SeatState.HOLDING.code()));
    }

    private void note(Call call, ProductPool pool, Map<String, String> what) {
        Map<String, String> details = new HashMap<>(what);
        details.put("product", pool.product());
        String name = SaleJournal.key(call);
        journal.note(call, pool.connection().id(), JournalEvent.SEATS_MOVED, name, details);
    }

    /** A student of another school is told like one who is not there (M-03). */
    private boolean isOwn(Call call, ProductPool pool, String student) {
        var stored = new StoredRoster(roster, pool.connection().id(), pool.shards(), () -> {});
        List<Image> found = new ArrayList<>();
        stored.each(Kind.PERSON, List.of(student), found::add);
        return found.stream()
                .anyMatch(
                        OwnStudents.of(
                                call, Permission.MANAGE_SEATS, pool.connection().id(), stored));
    }

    private SeatStore.Taken take(ProductPool pool, String student) {
        return seats.take(
                pool.connection().id(),
                pool.shards(),
                pool.product(),
                pool.settings().pool(),
                student,
                clock.instant());
    }
}

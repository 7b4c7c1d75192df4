package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Reach;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.SeatStore.SeatPage;
import dev.rollcall.seat.claim.StoredRoster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code /v1/districts/{district}/seats}: each product's pool, and who has what of it. */
final class SeatEndpoints {

    static final String SEATS = "/v1/districts/{district}/seats";

    private final ConnectionStore connections;
    private final SeatStore seats;
    private final RosterStore roster;

    SeatEndpoints(ConnectionStore connections, SeatStore seats, RosterStore roster) {
        this.connections = connections;
        this.seats = seats;
        this.roster = roster;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", SEATS, Scope.DISTRICTS_READ, this::show)
                        .taking(Set.of(ProductPool.PARAMETER)),
                Route.ofActors("GET", SEATS + "/students", Permission.VIEW_SEATS, this::list)
                        .taking(Set.of(ProductPool.PARAMETER, "state", "cursor", "limit")));
    }

    private HttpReply show(Call call) {
        ProductPool pool = ProductPool.of(call, connections);
        return HttpReply.ok(
                SeatJson.ledger(pool, seats.ledger(pool.connection().id(), pool.product())));
    }

    private HttpReply list(Call call) {
        ProductPool pool = ProductPool.of(call, connections);
        SeatState state =
                call.parameter("state")
                        .flatMap(SeatState::of)
                        .orElseThrow(() -> new Refusal(Problem.PARAMETER_INVALID, "?state"));
        Paging paging = Paging.of(call);
        SeatPage page = paging.read(() -> page(pool, state, paging));
        Map<String, Image> students = students(pool, page.seats());
        Predicate<Image> own = own(call, pool);
        List<Seat> rows =
                page.seats().stream().filter(seat -> isOpen(call, seat, students, own)).toList();
        return HttpReply.ok(
                Paging.json(
                        rows,
                        page.next(),
                        seat -> SeatJson.row(seat, student(students, seat.personId()))));
    }

    private Predicate<Image> own(Call call, ProductPool pool) {
        var stored = new StoredRoster(roster, pool.connection().id(), pool.shards(), () -> {});
        return OwnStudents.of(call, Permission.VIEW_SEATS, pool.connection().id(), stored);
    }

    /** Somebody the roster does not know is nobody's own. */
    private static boolean isOpen(
            Call call, Seat seat, Map<String, Image> students, Predicate<Image> own) {
        return Optional.ofNullable(students.get(seat.personId()))
                .map(own::test)
                .orElseGet(() -> call.actor().reach(Permission.VIEW_SEATS) == Reach.ALL);
    }

    private static Optional<Person> student(Map<String, Image> students, String id) {
        return Optional.ofNullable(students.get(id)).map(image -> (Person) image.roster());
    }

    private SeatPage page(ProductPool pool, SeatState state, Paging paging) {
        return seats.page(
                pool.connection().id(),
                pool.shards(),
                pool.product(),
                state,
                paging.cursor(),
                paging.limit());
    }

    private Map<String, Image> students(ProductPool pool, List<Seat> page) {
        List<String> ids = page.stream().map(Seat::personId).toList();
        return roster.find(pool.connection().id(), pool.shards(), Kind.PERSON, ids).stream()
                .map(StoredRecord::image)
                .collect(Collectors.toMap(image -> image.key().id(), Function.identity()));
    }
}

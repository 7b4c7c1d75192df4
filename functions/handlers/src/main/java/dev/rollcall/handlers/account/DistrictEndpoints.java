package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ConnectionStore.DirectoryPage;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /v1/districts}: which districts there are, and how each is to be treated. */
final class DistrictEndpoints {

    private final ConnectionStore connections;
    private final ChangeConnection change;
    private final SeatWish wish;
    private final CallJournal journal;
    private final InstantSource clock;

    DistrictEndpoints(
            ConnectionStore connections,
            ChangeConnection change,
            SeatWish wish,
            CallJournal journal,
            InstantSource clock) {
        this.journal = journal;
        this.connections = connections;
        this.change = change;
        this.wish = wish;
        this.clock = clock;
    }

    List<Route> routes() {
        String one = "/v1/districts/{district}";
        return List.of(
                Route.of("GET", "/v1/districts", Scope.DISTRICTS_READ, this::list)
                        .taking(Route.PAGED),
                Route.of("GET", one, Scope.DISTRICTS_READ, this::show),
                Route.of("PATCH", one, Scope.DISTRICTS_WRITE, this::patch));
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        DirectoryPage page = paging.read(() -> connections.page(paging.cursor(), paging.limit()));
        Instant now = clock.instant();
        return HttpReply.ok(
                Paging.json(page.connections(), page.next(), c -> ConnectionJson.row(c, now)));
    }

    private HttpReply show(Call call) {
        return connections
                .find(call.district())
                .map(connection -> HttpReply.ok(ConnectionJson.detail(connection, clock.instant())))
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private HttpReply patch(Call call) {
        ConnectionPatch patch = SettingsPatch.read(call.json());
        Optional<Connection> before = connections.find(call.district());
        return switch (change.change(call.district(), patch)) {
            case ChangeConnection.Outcome.Changed(var after) -> {
                before.ifPresent(was -> decideSeats(call, was, after));
                yield HttpReply.ok(ConnectionJson.detail(after, clock.instant()));
            }
            case ChangeConnection.Outcome.Unknown _ -> HttpReply.problem(Problem.NOT_FOUND);
            case ChangeConnection.Outcome.Disconnected _ ->
                    HttpReply.problem(Problem.DISTRICT_DISCONNECTED);
            case ChangeConnection.Outcome.NotEnabled _ ->
                    HttpReply.problem(Problem.DISTRICT_NOT_ENABLED);
        };
    }

    /** A new pool counts at once, not in the night. */
    private void decideSeats(Call call, Connection before, Connection after) {
        ProductSeats were = before.settings().seats();
        ProductSeats are = after.settings().seats();
        are.byProduct()
                .forEach((product, now) -> {
                    if (!were.find(product).equals(Optional.of(now))) {
                        note(call, after, product, now);
                    }
                });
        if (!were.equals(are)) {
            wish.of(after);
        }
    }

    private void note(Call call, Connection after, String product, SeatSettings now) {
        String pool =
                now.pool().isPresent() ? Integer.toString(now.pool().getAsInt()) : "unlimited";
        journal.note(
                call,
                after.id(),
                JournalEvent.SEAT_RULES_CHANGED,
                product + "/" + after.settings().version(),
                Map.of(
                        "product", product,
                        "pool", pool,
                        "seatRule", now.rule().code(),
                        "schools", now.schools().code(),
                        "overSeat", SettingsJson.seats(now).at("/overSeat/policy").asText()));
    }
}

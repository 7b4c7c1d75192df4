package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;

import java.util.List;

/** {@code /v1/districts/{district}/seats}: the pool and how it is used. */
final class SeatEndpoints {

    private final ConnectionStore connections;
    private final SeatStore seats;
    private final String product;

    SeatEndpoints(ConnectionStore connections, SeatStore seats, String product) {
        this.connections = connections;
        this.seats = seats;
        this.product = product;
    }

    List<Route> routes() {
        String path = "/v1/districts/{district}/seats";
        return List.of(Route.of("GET", path, Scope.DISTRICTS_READ, this::show));
    }

    private HttpReply show(Call call) {
        return connections
                .find(call.district())
                .map(this::ledger)
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private HttpReply ledger(Connection connection) {
        SeatLedger ledger = seats.ledger(connection.id(), product);
        ObjectNode json = SettingsJson.seats(connection.settings().seats());
        json.put("product", product);
        json.put("holding", ledger.holding());
        json.put("grace", ledger.grace());
        json.put("waiting", ledger.waiting());
        json.put("eligible", ledger.eligible());
        json.put("settingsVersion", ledger.settingsVersion());
        ledger.earliestGraceEnd().ifPresent(at -> json.put("earliestGraceEnd", at.toString()));
        ledger.openStep().ifPresent(run -> json.put("openStep", run));
        return HttpReply.ok(json);
    }
}

package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.member.Permission;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Person;
import dev.rollcall.sync.apply.PlanReader.PlanGone;
import dev.rollcall.sync.forecast.Forecast;
import dev.rollcall.sync.forecast.ForecastSeats;
import dev.rollcall.sync.forecast.ForecastSeats.Names;
import dev.rollcall.sync.forecast.Need;
import dev.rollcall.sync.run.Run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/forecast}: the seats a product needs now, once pending teachers
 * are approved, and once a preview has come true. For those to whom the whole district is open.
 */
final class ForecastEndpoint {

    private final ConnectionStore connections;
    private final ForecastSeats forecasts;

    ForecastEndpoint(ConnectionStore connections, ForecastSeats forecasts) {
        this.connections = connections;
        this.forecasts = forecasts;
    }

    List<Route> routes() {
        String path = "/v1/districts/{district}/forecast";
        return List.of(
                Route.ofActors("GET", path, Permission.VIEW_SEATS, this::show)
                        .taking(Set.of(ProductPool.PARAMETER, "preview", "names")));
    }

    private HttpReply show(Call call) {
        OwnStudents.mustReachAll(call, Permission.VIEW_SEATS);
        ProductPool pool = ProductPool.of(call, connections);
        Names names = names(call);
        Optional<Run> preview = call.parameter("preview").map(id -> preview(pool, id));
        try {
            return HttpReply.ok(
                    json(
                            pool,
                            forecasts.of(pool.connection(), pool.product(), preview, names),
                            names));
        } catch (PlanGone expired) {
            return HttpReply.problem(Problem.TOO_LONG_AGO, "?preview");
        }
    }

    private Run preview(ProductPool pool, String id) {
        return forecasts
                .preview(pool.connection(), id)
                .orElseThrow(() -> new Refusal(Problem.PARAMETER_INVALID, "?preview"));
    }

    private static Names names(Call call) {
        return switch (call.parameter("names").orElse("false")) {
            case "true" -> Names.TOLD;
            case "false" -> Names.LEFT_OUT;
            default -> throw new Refusal(Problem.PARAMETER_INVALID, "?names");
        };
    }

    private static ObjectNode json(ProductPool pool, Forecast forecast, Names names) {
        ObjectNode json = Json.object().put("product", pool.product());
        OptionalInt seats = pool.settings().pool();
        seats.ifPresentOrElse(all -> json.put("pool", all), () -> json.putNull("pool"));
        json.set("now", need(forecast.now(), seats, names));
        json.set("afterApprovals", need(forecast.afterApprovals(), seats, names));
        forecast.afterSharing().ifPresent(n -> json.set("afterSharing", need(n, seats, names)));
        return json;
    }

    private static ObjectNode need(Need need, OptionalInt seats, Names names) {
        ObjectNode json =
                Json.object()
                        .put("students", need.students())
                        .put("gained", need.gained())
                        .put("lost", need.lost());
        int missing = seats.isPresent() ? Math.max(0, need.students() - seats.getAsInt()) : 0;
        json.set("shortage", SeatJson.shortage(missing));
        if (names == Names.TOLD) {
            people(json.putArray("arriving"), need.arriving());
            people(json.putArray("leaving"), need.leaving());
        }
        return json;
    }

    private static void people(ArrayNode list, List<Person> people) {
        people.forEach(person -> list.add(SeatJson.student(person)));
    }
}

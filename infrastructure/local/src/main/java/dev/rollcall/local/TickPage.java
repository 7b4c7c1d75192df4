package dev.rollcall.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.schedule.Schedule;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/**
 * {@code POST /local/tick}: lets every schedule tick and answers when its function ended; with
 * {@code ?at=2026-12-01T08:00:00Z} as if it were then.
 */
final class TickPage implements HttpHandler {
    private static final String AT = "at=";

    private final List<Schedule> schedules;

    TickPage(List<Schedule> schedules) {
        this.schedules = schedules;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        exchange.sendResponseHeaders(status(exchange.getRequestMethod(), query), -1);
    }

    private int status(String method, String query) {
        if (!method.equals("POST")) {
            return 405;
        }
        try {
            schedules.forEach(schedule -> tick(schedule, query));
            return 204;
        } catch (DateTimeParseException e) {
            return 400;
        } catch (FunctionFailed e) {
            return 502;
        }
    }

    private static void tick(Schedule schedule, String query) {
        if (query.startsWith(AT)) {
            schedule.tick(Instant.parse(query.substring(AT.length())));
        } else {
            schedule.tick();
        }
    }
}

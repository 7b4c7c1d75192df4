package dev.rollcall.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.schedule.Schedule;

import java.io.IOException;
import java.util.List;

/** {@code POST /local/tick}: lets every schedule tick now and answers when its function ended. */
final class TickPage implements HttpHandler {
    private final List<Schedule> schedules;

    TickPage(List<Schedule> schedules) {
        this.schedules = schedules;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(status(exchange.getRequestMethod()), -1);
    }

    private int status(String method) {
        if (!method.equals("POST")) {
            return 405;
        }
        try {
            schedules.forEach(Schedule::tick);
            return 204;
        } catch (FunctionFailed e) {
            return 502;
        }
    }
}

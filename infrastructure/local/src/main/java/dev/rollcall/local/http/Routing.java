package dev.rollcall.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.rollcall.local.function.FunctionFailed;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a request by a page of the stack, or by the function of the route that fits. */
final class Routing implements HttpHandler {
    private static final Logger LOG = System.getLogger(Routing.class.getName());
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final List<Route> routes;
    private final Map<String, HttpHandler> pages;
    private final Supplier<String> requestIds;
    private final InstantSource clock;

    Routing(
            List<Route> routes,
            Map<String, HttpHandler> pages,
            Supplier<String> requestIds,
            InstantSource clock) {
        this.routes = routes.stream().sorted(Comparator.comparingInt(Route::rank)).toList();
        this.pages = Map.copyOf(pages);
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpHandler page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                answer(exchange);
            } else {
                page.handle(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            Optional<Map<String, String>> match = route.match(exchange.getRequestMethod(), path);
            if (match.isPresent()) {
                call(exchange, route, match.get());
                return;
            }
        }
        PayloadAnswer.sendMessage(exchange, 404, "Not Found");
    }

    private void call(HttpExchange exchange, Route route, Map<String, String> parameters)
            throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            PayloadAnswer.sendMessage(exchange, 413, "Request Entity Too Large");
            return;
        }
        byte[] event =
                new PayloadEvent(exchange, route)
                        .bytes(parameters, body, requestIds.get(), clock.instant());
        try {
            PayloadAnswer.send(exchange, route.function().invoke(event));
        } catch (FunctionFailed e) {
            LOG.log(Level.DEBUG, "answered 500", e);
            PayloadAnswer.sendMessage(exchange, 500, "Internal Server Error");
        }
    }
}

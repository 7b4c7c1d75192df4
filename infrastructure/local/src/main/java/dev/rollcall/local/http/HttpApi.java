package dev.rollcall.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import dev.rollcall.local.function.FunctionFailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The HTTP API on loopback: the routes of the template, and the local stack's own pages. */
public final class HttpApi implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpApi.class.getName());
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final List<Route> routes;
    private final Supplier<String> requestIds;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private HttpApi(
            HttpServer server,
            List<Route> routes,
            Supplier<String> requestIds,
            InstantSource clock) {
        this.server = server;
        this.routes = routes.stream().sorted(Comparator.comparingInt(Route::rank)).toList();
        this.requestIds = requestIds;
        this.clock = clock;
    }

    /** Opens the port, 0 for any; pages answer their exact path, routes everything else. */
    public static HttpApi open(
            int port,
            List<Route> routes,
            Map<String, HttpHandler> pages,
            Supplier<String> requestIds,
            InstantSource clock) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            var api = new HttpApi(HttpServer.create(address, 0), routes, requestIds, clock);
            api.server.createContext("/", exchange -> api.answer(exchange, pages));
            api.server.setExecutor(api.threads);
            api.server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, Map<String, HttpHandler> pages) throws IOException {
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

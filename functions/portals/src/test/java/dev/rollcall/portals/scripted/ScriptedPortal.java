package dev.rollcall.portals.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server that answers by script. A route is a path, with or without its query; the more
 * exact one wins. A route's replies are given one after the other, the last one for ever; what has
 * no route is a 404 in HTML, as at Clever.
 */
public final class ScriptedPortal implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Reply>> routes = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();

    private ScriptedPortal(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static ScriptedPortal open() {
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            return new ScriptedPortal(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a route answers from now on. */
    public ScriptedPortal on(String route, Reply... replies) {
        routes.put(route, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything that was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was posted, in order. */
    public List<String> posted() {
        return List.copyOf(posted);
    }

    /** How often a route was asked, whatever the query. */
    public long asked(String path) {
        return asked.stream().filter(each -> pathOf(each.pathAndQuery()).equals(path)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String pathAndQuery = exchange.getRequestURI().toString();
        String authorization =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse("");
        asked.add(new Asked(pathAndQuery, authorization));
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
        Reply reply = next(pathAndQuery);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(
                reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    private synchronized Reply next(String pathAndQuery) {
        Deque<Reply> exact = routes.get(pathAndQuery);
        Deque<Reply> replies = exact == null ? routes.get(pathOf(pathAndQuery)) : exact;
        if (replies == null) {
            return Reply.html(404);
        }
        return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }

    private static String pathOf(String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        return query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    }

    /** One request. */
    public record Asked(String pathAndQuery, String authorization) {}
}

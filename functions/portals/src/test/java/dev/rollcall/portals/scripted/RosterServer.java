package dev.rollcall.portals.scripted;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A OneRoster server of one district at a base path of its choice. It serves rows as they were put
 * in, by offset and limit, with the habits it is given; what it has no rows for is a 404.
 */
public final class RosterServer implements AutoCloseable {

    private final HttpServer server;
    private final String basePath;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> rows = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Habit> habits;
    private int clamp = Integer.MAX_VALUE;
    private int heaviest = Integer.MAX_VALUE;

    private RosterServer(HttpServer server, String basePath, Set<Habit> habits) {
        this.server = server;
        this.basePath = basePath;
        this.habits = habits;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static RosterServer at(String basePath, Habit... habits) {
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            Set<Habit> all = EnumSet.noneOf(Habit.class);
            all.addAll(List.of(habits));
            return new RosterServer(server, basePath, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a list from now on, as JSON objects. */
    public RosterServer serve(String list, List<String> served) {
        rows.put(list, List.copyOf(served));
        return this;
    }

    /** No page has more rows than this, whatever is asked for. */
    public RosterServer clampedTo(int most) {
        clamp = most;
        return this;
    }

    /** More rows than this at once are a 504. */
    public RosterServer breakingAbove(int most) {
        heaviest = most;
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + basePath);
    }

    /** Every path and query that was asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        asked.add(address.toString());
        String list = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
        boolean isOurs = address.getPath().equals(basePath + "/" + list);
        List<String> all = rows.get(list);
        int limit = number(address, "limit", 100);
        if (!isOurs || all == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (limit > heaviest) {
            exchange.sendResponseHeaders(504, -1);
        } else {
            answer(exchange, list, all, limit);
        }
        exchange.close();
    }

    private void answer(HttpExchange exchange, String list, List<String> all, int asked)
            throws IOException {
        int limit = Math.min(asked, clamp);
        int from = offset(exchange.getRequestURI(), limit);
        List<String> page =
                all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        if (!habits.contains(Habit.NO_TOTALS)) {
            int told = habits.contains(Habit.LOW_TOTALS) ? all.size() / 2 : all.size();
            exchange.getResponseHeaders().set("x-total-count", Integer.toString(told));
        }
        String array = "[" + String.join(",", page) + "]";
        String body = habits.contains(Habit.BARE) ? array : "{\"" + list + "\":" + array + "}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private int offset(URI address, int limit) {
        int offset = habits.contains(Habit.NO_OFFSETS) ? 0 : number(address, "offset", 0);
        return habits.contains(Habit.WHOLE_PAGES) ? offset / limit * limit : offset;
    }

    private static int number(URI address, String name, int usual) {
        String query = address.getQuery() == null ? "" : address.getQuery();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        return usual;
    }

    /** What a server does that others do not. */
    public enum Habit {
        NO_TOTALS,
        LOW_TOTALS,
        BARE,
        /** Rounds offsets down to whole pages. */
        WHOLE_PAGES,
        NO_OFFSETS
    }
}

package dev.rollcall.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Amazon EventBridge on loopback, as far as {@code PutEvents} in AWS JSON 1.1 goes. Events for a
 * bus that exists are kept, the newest {@value #MOST}; others fail as they do there.
 */
public final class EventServer implements AutoCloseable {
    private static final int MOST = 1_000;
    private static final String TARGET = "AWSEvents.PutEvents";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Set<String> buses;
    private final List<JsonNode> events = new ArrayList<>();
    private int accepted;

    private EventServer(HttpServer server, Set<String> buses) {
        this.server = server;
        this.buses = Set.copyOf(buses);
        server.createContext("/", this::answer);
    }

    /** Starts it with these buses on any free port. */
    public static EventServer start(Set<String> buses) {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            var started = new EventServer(HttpServer.create(loopback, 0), buses);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new StartFailed("EventBridge", e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The entries that were put, the newest last. */
    public List<JsonNode> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            if (target.equals(TARGET)) {
                send(exchange, 200, put(request.path("Entries")));
            } else {
                ObjectNode error = JSON.createObjectNode();
                error.put("__type", "UnknownOperationException");
                send(exchange, 400, error.put("message", "only PutEvents is here"));
            }
        }
    }

    private ObjectNode put(JsonNode entries) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("Entries");
        int failed = 0;
        for (JsonNode entry : entries) {
            if (buses.contains(entry.path("EventBusName").asText())) {
                results.addObject().put("EventId", keep(entry));
            } else {
                results.addObject()
                        .put("ErrorCode", "InternalFailure")
                        .put("ErrorMessage", "no such bus");
                failed++;
            }
        }
        return answer.put("FailedEntryCount", failed);
    }

    private String keep(JsonNode entry) {
        synchronized (events) {
            accepted++;
            events.add(entry);
            if (events.size() > MOST) {
                events.removeFirst();
            }
            return String.format(Locale.ROOT, "local-%06d", accepted);
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

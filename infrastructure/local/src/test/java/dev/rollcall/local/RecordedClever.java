package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Clever's demo district as it was recorded in April 2023: the first page of each list, whose
 * {@code next} leads to an empty page. Only the demo district's token is honoured.
 */
final class RecordedClever implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISTRICT = "58da8a43cc70ab00017a1a87";
    private static final String EMPTY =
            "{\"data\":[],\"links\":[{\"rel\":\"self\",\"uri\":\"/\"}]}";

    private final HttpServer server;

    private RecordedClever(HttpServer server) {
        this.server = server;
    }

    static RecordedClever start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordedClever clever = new RecordedClever(server);
        server.createContext("/", clever::answer);
        server.start();
        return clever;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/oauth/tokens")) {
            reply(exchange, 200, tokens());
        } else if (!("Bearer " + DISTRICT)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{\"message\":\"not yours\"}");
        } else {
            String list = path.substring(path.lastIndexOf('/') + 1);
            String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
            boolean further = query.contains("starting_after") || query.contains("ending_before");
            reply(exchange, 200, further ? EMPTY : recorded(list).toString());
        }
    }

    /** The recording hides the tokens: each owner's id stands for its token. */
    private static String tokens() throws IOException {
        JsonNode tokens = recorded("tokens");
        for (JsonNode token : tokens.path("data")) {
            ((ObjectNode) token).put("access_token", token.at("/owner/id").asText());
        }
        return tokens.toString();
    }

    private static JsonNode recorded(String list) throws IOException {
        String name = "/clever-recorded/" + list + ".json";
        try (InputStream file = RecordedClever.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(file, name)).at("/0/response/body");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.rollcall.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Passes a function's answer on, payload format 2.0: an object with a {@code statusCode} is a
 * response; any other JSON is the body of a 200.
 */
final class PayloadAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PayloadAnswer() {}

    static void send(HttpExchange exchange, byte[] answer) throws IOException {
        JsonNode response = JSON.readTree(answer);
        if (!response.has("statusCode")) {
            sendJson(exchange, 200, answer);
            return;
        }
        response.path("headers")
                .properties()
                .forEach(h -> exchange.getResponseHeaders().add(h.getKey(), h.getValue().asText()));
        response.path("cookies")
                .forEach(c -> exchange.getResponseHeaders().add("Set-Cookie", c.asText()));
        send(exchange, response.path("statusCode").asInt(), body(response));
    }

    static void sendMessage(HttpExchange exchange, int status, String message) throws IOException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("message", message));
        sendJson(exchange, status, body);
    }

    static void sendJson(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, body);
    }

    private static byte[] body(JsonNode response) {
        String body = response.path("body").asText("");
        return response.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    // The JDK's server wants -1 for "no body", and 0 would mean chunks.
    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean isBare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isBare ? -1 : body.length);
        if (!isBare) {
            exchange.getResponseBody().write(body);
        }
    }
}

package dev.rollcall.local.sandbox.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the server answers.
 *
 * @param status the HTTP status
 * @param headers the headers besides those of the transfer
 * @param body written after the headers, if the reply has one
 * @param delivery how it travels
 * @param delay how long the server waits before it answers
 */
public record Reply(
        int status,
        Map<String, String> headers,
        Optional<Body> body,
        Delivery delivery,
        Duration delay) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, Body body) {
        return typed(status, "application/json; charset=utf-8", body);
    }

    public static Reply html(int status, String page) {
        return typed(status, "text/html; charset=utf-8", Body.of(page));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Optional.empty(), Delivery.WHOLE, Duration.ZERO);
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delivery, delay);
    }

    public Reply with(Delivery way) {
        return new Reply(status, headers, body, way, delay);
    }

    public Reply after(Duration wait) {
        return new Reply(status, headers, body, delivery, wait);
    }

    /** The whole body at once. */
    byte[] bytes() {
        return body.map(Body::toBytes).orElseGet(() -> new byte[0]);
    }

    private static Reply typed(int status, String type, Body body) {
        return new Reply(
                status,
                Map.of("Content-Type", type),
                Optional.of(body),
                Delivery.WHOLE,
                Duration.ZERO);
    }
}

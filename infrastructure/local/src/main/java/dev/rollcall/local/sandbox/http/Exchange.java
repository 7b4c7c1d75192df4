package dev.rollcall.local.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One request and its reply on the wire. */
final class Exchange {
    private static final int BUFFER_BYTES = 1 << 16;
    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    void serve(Function<Call, Reply> portal) throws IOException {
        try (http) {
            send(answer(portal));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(Function<Call, Reply> portal) throws IOException {
        try {
            return portal.apply(call());
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Body.of("{\"message\":\"bad request\"}"));
        } catch (RuntimeException e) {
            return Reply.json(500, Body.of("{\"message\":\"the sandbox itself failed\"}"));
        }
    }

    private Call call() throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), UTF_8);
        String query = Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse("");
        return new Call(
                http.getRequestMethod(),
                http.getRequestURI().getRawPath(),
                http.getRequestURI().getPath(),
                Query.parse(query),
                name -> Optional.ofNullable(http.getRequestHeaders().getFirst(name)),
                body);
    }

    private void send(Reply reply) throws IOException, InterruptedException {
        Thread.sleep(reply.delay());
        reply.headers().forEach(http.getResponseHeaders()::set);
        switch (reply.delivery()) {
            case WHOLE -> sendWhole(reply);
            case HALF -> sendHalf(reply.status(), reply.bytes(), 2);
            case SHORT_OF_ITS_LENGTH -> sendHalf(reply.status(), reply.bytes(), 1);
            case NONE -> http.close();
        }
    }

    private void sendWhole(Reply reply) throws IOException {
        if (reply.body().isPresent()) {
            stream(reply.status(), reply.body().get());
        } else {
            http.sendResponseHeaders(reply.status(), -1);
        }
    }

    private void stream(int status, Body body) throws IOException {
        boolean zipped = asksForGzip();
        if (zipped) {
            http.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        http.getResponseHeaders().set("Vary", "Accept-Encoding");
        http.sendResponseHeaders(status, 0);
        try (OutputStream raw = new BufferedOutputStream(http.getResponseBody(), BUFFER_BYTES);
                OutputStream out = zipped ? new FastGzip(raw) : raw) {
            body.writeTo(out);
        }
    }

    private void sendHalf(int status, byte[] body, int divisor) throws IOException {
        byte[] half = Arrays.copyOf(body, body.length / 2);
        http.sendResponseHeaders(status, Math.max(1, body.length / divisor));
        http.getResponseBody().write(half);
        http.getResponseBody().flush();
    }

    private boolean asksForGzip() {
        String accepted =
                Optional.ofNullable(http.getRequestHeaders().getFirst("Accept-Encoding"))
                        .orElse("");
        return accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }
}

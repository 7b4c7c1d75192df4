package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way from the functions to a service that speaks AWS JSON, for tests that watch it. */
final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI service;
    private final Watch watch;

    private Wire(URI service, Watch watch) throws IOException {
        this.service = service;
        this.watch = watch;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static Wire to(URI service, Watch watch) {
        try {
            return new Wire(service, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the functions take for the service. */
    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            Optional<byte[]> refusal =
                    watch.refusal(target.replaceFirst(".*\\.", ""), JSON.readTree(body));
            if (refusal.isPresent()) {
                send(exchange, 400, refusal.get());
            } else {
                pass(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (name.toLowerCase(Locale.ROOT).startsWith("x-amz")
                            || name.equalsIgnoreCase("Authorization")
                            || name.equalsIgnoreCase("Content-Type")) {
                        request.header(name, values.getFirst());
                    }
                });
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("x-amz-crc32")
                .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }

    /** Sees each request before it goes on. */
    @FunctionalInterface
    interface Watch {
        /** What is answered in the service's place with status 400; empty lets the request pass. */
        Optional<byte[]> refusal(String operation, JsonNode request);
    }
}

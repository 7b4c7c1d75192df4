package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * DynamoDB as it is while a sync uses up what there is: what the sync writes to is throttled for
 * writes, and what only a sync uses is throttled altogether.
 */
final class ThrottledTables implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
                    + "\"message\":\"throttled\"}";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger throttled = new AtomicInteger();
    private final HttpServer server;
    private final URI tables;

    ThrottledTables(URI tables) throws IOException {
        this.tables = tables;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** How many requests were refused. */
    int throttled() {
        return throttled.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (isThrottled(operation.replaceFirst(".*\\.", ""), JSON.readTree(body))) {
                throttled.incrementAndGet();
                send(exchange, 400, THROTTLED.getBytes(StandardCharsets.UTF_8));
            } else {
                pass(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isThrottled(String operation, JsonNode request) {
        String table =
                request.has("TableName")
                        ? request.path("TableName").asText()
                        : String.join(",", fieldNames(request.path("RequestItems")));
        return table.contains("RunTable")
                || (!READS.contains(operation) && !table.contains("SignInTable"));
    }

    private static Iterable<String> fieldNames(JsonNode object) {
        return object::fieldNames;
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(tables).POST(HttpRequest.BodyPublishers.ofByteArray(body));
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
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}

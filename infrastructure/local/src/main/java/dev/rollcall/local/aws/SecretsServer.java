package dev.rollcall.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets Manager on loopback, as far as reading goes: {@code GetSecretValue} in AWS JSON 1.1, by
 * ARN or name, and the service's own errors for anything else.
 */
public final class SecretsServer implements AutoCloseable {
    private static final String TARGET = "secretsmanager.GetSecretValue";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> values;

    private SecretsServer(HttpServer server, Map<String, String> values) {
        this.server = server;
        this.values = Map.copyOf(values);
        server.createContext("/", this::answer);
    }

    /** Starts it with these values by ARN. */
    public static SecretsServer start(Map<String, String> values) {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            var started = new SecretsServer(HttpServer.create(loopback, 0), values);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new StartFailed("Secrets Manager", e);
        }
    }

    /** The ARN of a secret declared under this logical id. */
    public static String arn(String id) {
        return LocalAccount.arn("secretsmanager", "secret:" + id);
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            if (target.equals(TARGET)) {
                answerSecret(exchange, request.path("SecretId").asText());
            } else {
                refuse(exchange, "UnknownOperationException", "only GetSecretValue is here");
            }
        }
    }

    private void answerSecret(HttpExchange exchange, String id) throws IOException {
        Optional<String> arn = values.keySet().stream().filter(a -> isOf(a, id)).findFirst();
        if (arn.isPresent()) {
            send(exchange, 200, secret(arn.get()));
        } else {
            refuse(
                    exchange,
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret.");
        }
    }

    private static boolean isOf(String arn, String id) {
        return arn.equals(id) || arn.endsWith(":secret:" + id);
    }

    private Map<String, Object> secret(String arn) {
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("ARN", arn);
        secret.put("Name", arn.substring(arn.lastIndexOf(':') + 1));
        secret.put("VersionId", "00000000-0000-0000-0000-000000000001");
        secret.put("SecretString", values.getOrDefault(arn, ""));
        secret.put("VersionStages", new String[] {"AWSCURRENT"});
        secret.put("CreatedDate", 0);
        return secret;
    }

    private static void refuse(HttpExchange exchange, String type, String message)
            throws IOException {
        send(exchange, 400, Map.of("__type", type, "Message", message));
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body)
            throws IOException {
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

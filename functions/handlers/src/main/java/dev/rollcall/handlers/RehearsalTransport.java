package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the network while a function rehearses before its snapshot: what was put is there
 * when it is asked for, every write succeeds, nothing leaves the process. Real adapters over it
 * load and warm whatever the first real call would otherwise wait for.
 */
final class RehearsalTransport implements SdkHttpClient {

    private final Map<String, String> secrets;
    private final Map<String, JsonNode> items = new ConcurrentHashMap<>();

    /**
     * A stand-in.
     *
     * @param secrets made-up secrets by name
     */
    RehearsalTransport(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(answer(request));
            }

            @Override
            public void abort() {}
        };
    }

    private ObjectNode answer(HttpExecuteRequest request) throws IOException {
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        JsonNode asked = Json.event(body(request));
        return switch (target.substring(target.indexOf('.') + 1)) {
            case "PutItem" -> put(asked);
            case "GetItem" -> get(asked);
            case "DeleteItem" -> delete(asked);
            case "BatchWriteItem" -> putAll(asked.path("RequestItems"));
            case "TransactWriteItems" -> putEach(asked.path("TransactItems"));
            case "BatchGetItem" -> getAll(asked.path("RequestItems"));
            case "Query" -> found(asked);
            case "SendMessage" -> sent(asked.path("MessageBody").asText());
            case "GetSecretValue" -> secret(asked.path("SecretId").asText());
            default -> Json.object();
        };
    }

    private ObjectNode put(JsonNode asked) {
        JsonNode item = asked.path("Item");
        JsonNode before = items.put(key(asked.path("TableName").asText(), item), item);
        return before == null || !asked.path("ReturnValues").asText().equals("ALL_OLD")
                ? Json.object()
                : Json.object().set("Attributes", before);
    }

    private ObjectNode get(JsonNode asked) {
        JsonNode item = items.get(key(asked.path("TableName").asText(), asked.path("Key")));
        return item == null ? Json.object() : Json.object().set("Item", item);
    }

    private ObjectNode delete(JsonNode asked) {
        JsonNode item = items.remove(key(asked.path("TableName").asText(), asked.path("Key")));
        return item == null ? Json.object() : Json.object().set("Attributes", item);
    }

    private ObjectNode putAll(JsonNode tables) {
        tables.properties()
                .forEach(table ->
                        table.getValue()
                                .findValues("Item")
                                .forEach(item -> items.put(key(table.getKey(), item), item)));
        return Json.object();
    }

    private ObjectNode putEach(JsonNode writes) {
        writes.findValues("Put").forEach(this::put);
        return Json.object();
    }

    private ObjectNode getAll(JsonNode tables) {
        ObjectNode found = Json.object();
        tables.properties()
                .forEach(table ->
                        table.getValue()
                                .path("Keys")
                                .forEach(place -> addTo(found, table.getKey(), place)));
        return Json.object().set("Responses", found);
    }

    private void addTo(ObjectNode found, String table, JsonNode place) {
        JsonNode item = items.get(key(table, place));
        if (item != null) {
            found.withArrayProperty(table).add(item);
        }
    }

    // A query finds all of the partition it names, whatever else its key condition says.
    private ObjectNode found(JsonNode asked) {
        String partition =
                asked.path("TableName").asText()
                        + " "
                        + asked.path("ExpressionAttributeValues").path(":pk")
                        + " ";
        ObjectNode page = Json.object();
        ArrayNode found = page.putArray("Items");
        items.forEach((key, item) -> {
            if (key.startsWith(partition)) {
                found.add(item);
            }
        });
        return page.put("Count", found.size());
    }

    private ObjectNode secret(String name) {
        return Json.object()
                .put("Name", name)
                .put("SecretString", secrets.getOrDefault(name, "{}"));
    }

    // The client checks that the queue has understood the body.
    private static ObjectNode sent(String body) {
        return Json.object().put("MessageId", "rehearsal").put("MD5OfMessageBody", md5(body));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static String key(String table, JsonNode place) {
        return table + " " + place.path("pk") + " " + place.path("sk");
    }

    private static InputStream body(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(provider -> provider.newStream())
                .orElseGet(InputStream::nullInputStream);
    }

    private static HttpExecuteResponse response(ObjectNode answer) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(Json.bytes(answer))))
                .build();
    }

    @Override
    public void close() {}
}

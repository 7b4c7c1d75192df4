package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The vendor's own programs: its staff's tool, and its product where members of accounts act. */
final class Vendor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI stack;
    private final String token;

    Vendor(URI stack) throws IOException, InterruptedException {
        this.stack = stack;
        String client =
                Base64.getEncoder()
                        .encodeToString("local:local".getBytes(StandardCharsets.US_ASCII));
        HttpRequest asked =
                HttpRequest.newBuilder(stack.resolve("/oauth/token"))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        this.token =
                JSON.readTree(http.send(asked, BodyHandlers.ofString()).body())
                        .path("access_token")
                        .asText();
    }

    /** Somebody of the staff, by the name they type. */
    Hand staff(String name) {
        return new Hand(Map.of("Rollcall-Staff", name));
    }

    /** A member of an account, in the product. */
    Hand member(String id) {
        return new Hand(Map.of("Rollcall-Member", id));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Somebody who acts, and what they are answered. */
    final class Hand {
        private final Map<String, String> who;

        private Hand(Map<String, String> who) {
            this.who = who;
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            return done(send("GET", path, "", Map.of()));
        }

        /** A request of its own, however often the same is asked. */
        JsonNode post(String path, String body) throws IOException, InterruptedException {
            return done(send("POST", path, body, key()));
        }

        /** Changes what is there, as it was last seen. */
        JsonNode put(String path, String body, long version)
                throws IOException, InterruptedException {
            return done(send("PUT", path, body, Map.of("If-Match", "\"" + version + "\"")));
        }

        /** What is said to a request that is not done. */
        JsonNode refused(String path, String body) throws IOException, InterruptedException {
            HttpResponse<String> answer = send("POST", path, body, key());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            return JSON.readTree(answer.body());
        }

        private JsonNode done(HttpResponse<String> answer) throws IOException {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        }

        private static Map<String, String> key() {
            return Map.of("Idempotency-Key", UUID.randomUUID().toString());
        }

        private HttpResponse<String> send(
                String method, String path, String body, Map<String, String> more)
                throws IOException, InterruptedException {
            Map<String, String> headers = new LinkedHashMap<>(who);
            headers.putAll(more);
            headers.put("Authorization", "Bearer " + token);
            headers.put("Content-Type", "application/json");
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(stack.resolve(path))
                            .method(method, BodyPublishers.ofString(body));
            headers.forEach(request::header);
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}

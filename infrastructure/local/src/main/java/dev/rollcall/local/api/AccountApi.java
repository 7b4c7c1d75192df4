package dev.rollcall.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** The account API as its client {@code local} sees it. */
public final class AccountApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String token = "";

    /** The API at this address. */
    public AccountApi(URI base) {
        this.base = base;
    }

    /** The answer to a GET. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.Builder::GET);
    }

    /** The answer to a POST or PATCH of a JSON text. */
    public JsonNode send(String method, String path, String json)
            throws IOException, InterruptedException {
        return send(
                path,
                request ->
                        request.header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Asks for a new token when the old one is refused. */
    private JsonNode send(String path, UnaryOperator<HttpRequest.Builder> method)
            throws IOException, InterruptedException {
        token = token.isEmpty() ? token() : token;
        HttpResponse<String> answer = http.send(authorised(path, method), BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            token = token();
            answer = http.send(authorised(path, method), BodyHandlers.ofString());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest authorised(String path, UnaryOperator<HttpRequest.Builder> method) {
        return method.apply(request(path).header("Authorization", "Bearer " + token)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private String token() throws IOException, InterruptedException {
        byte[] client = "local:local".getBytes(StandardCharsets.US_ASCII);
        var request =
                request("/oauth/token")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(client))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package dev.rollcall.local.sandbox.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a sandbox the way a vendor reads Clever. */
final class PortalClient implements AutoCloseable {
    private final CleverSandbox sandbox;
    private final SandboxClient http;

    PortalClient(CleverSandbox sandbox) {
        this.sandbox = sandbox;
        this.http = new SandboxClient(sandbox.url());
    }

    @Override
    public void close() {
        http.close();
    }

    JsonNode tokens() throws Exception {
        return SandboxClient.parse(askTokens(sandbox.clientSecret(), "")).get("data");
    }

    HttpResponse<String> askTokens(String secret, String more) throws Exception {
        String basic = sandbox.clientId() + ":" + secret;
        String header = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8));
        return send(to("/oauth/tokens?owner_type=district" + more).header("Authorization", header));
    }

    String token() throws Exception {
        return tokens().get(0).get("access_token").asText();
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(path, token());
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(to(path).header("Authorization", "Bearer " + token));
    }

    JsonNode json(String path) throws Exception {
        return SandboxClient.parse(get(path));
    }

    /** Follows the next links to the end and answers every record in the order it came. */
    List<JsonNode> all(String path) throws Exception {
        String token = token();
        List<JsonNode> records = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = SandboxClient.parse(get(next, token));
            page.get("data").forEach(row -> records.add(row.get("data")));
            next = link(page, "next");
        }
        return records;
    }

    List<String> ids(String path) throws Exception {
        return all(path).stream().map(record -> record.get("id").asText()).toList();
    }

    List<JsonNode> events() throws Exception {
        return all("/v3.0/events?limit=10000");
    }

    /** The types of the events there have been since this one. */
    List<String> typesAfter(String event) throws Exception {
        return all("/v3.0/events?limit=1000&starting_after=" + event).stream()
                .map(each -> each.get("type").asText())
                .toList();
    }

    String newestEvent() throws Exception {
        JsonNode page = json("/v3.0/events?ending_before=last&limit=1");
        return page.get("data").get(0).get("data").get("id").asText();
    }

    JsonNode state() throws Exception {
        return http.state();
    }

    HttpResponse<String> ask(String verb) throws Exception {
        return http.ask(verb);
    }

    JsonNode press(String verb) throws Exception {
        return http.press(verb);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request);
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return http.bytes(request);
    }

    HttpRequest.Builder to(String path) {
        return http.to(path);
    }

    static String link(JsonNode page, String rel) {
        return StreamSupport.stream(page.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals(rel))
                .map(link -> link.get("uri").asText())
                .findFirst()
                .orElse("");
    }

    static List<String> texts(JsonNode array) {
        return SandboxClient.texts(array);
    }

    static Stream<JsonNode> values(JsonNode array) {
        return SandboxClient.values(array);
    }
}

package dev.rollcall.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks a sandbox portal, and presses its buttons. */
public final class SandboxClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    public SandboxClient(URI url) {
        this.url = url;
    }

    public static JsonNode parse(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    public static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static List<String> texts(JsonNode array) {
        return values(array).map(JsonNode::asText).toList();
    }

    /** What the sandbox says it holds. */
    public JsonNode state() throws Exception {
        return parse(send(to("/sandbox/state")));
    }

    public HttpResponse<String> ask(String verb) throws Exception {
        return send(to("/sandbox/" + verb).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public JsonNode press(String verb) throws Exception {
        HttpResponse<String> answer = ask(verb);
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return parse(answer);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A request to this path, escapes and all. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    @Override
    public void close() {
        http.close();
    }
}

package dev.rollcall.portals.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import javax.net.ssl.SSLSession;

/**
 * An answer made up on the spot, for a rehearsal before a snapshot is taken: a 200 with JSON. No
 * connection is opened for it, which the snapshot would only keep as a broken one.
 *
 * @param request what was asked
 * @param json what is answered
 */
public record Rehearsed(HttpRequest request, String json) implements HttpResponse<byte[]> {

    private static final HttpHeaders HEADERS =
            HttpHeaders.of(
                    Map.of("content-type", List.of("application/json")), (name, value) -> true);

    /** Answers every request with what is made up for it. */
    public static Sender answering(Function<HttpRequest, String> answers) {
        return (request, handler) ->
                CompletableFuture.completedFuture(new Rehearsed(request, answers.apply(request)));
    }

    @Override
    public byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int statusCode() {
        return 200;
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return HEADERS;
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }

    /** Prints nothing of it (K-01). */
    @Override
    public String toString() {
        return "Rehearsed";
    }
}

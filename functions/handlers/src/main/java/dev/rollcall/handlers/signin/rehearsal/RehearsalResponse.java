package dev.rollcall.handlers.signin.rehearsal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;

import javax.net.ssl.SSLSession;

/** An answer that came over no network, read as one that did. */
public final class RehearsalResponse implements HttpResponse<byte[]> {

    private static final HttpHeaders JSON =
            HttpHeaders.of(Map.of("content-type", List.of("application/json")), (n, v) -> true);

    private final HttpRequest request;
    private final byte[] body;

    private RehearsalResponse(HttpRequest request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    public static CompletableFuture<HttpResponse<byte[]>> of(
            HttpRequest request, byte[] answer, BodyHandler<byte[]> handler) {
        BodySubscriber<byte[]> reader = handler.apply(new Head());
        reader.onSubscribe(new Unhurried());
        reader.onNext(List.of(ByteBuffer.wrap(answer)));
        reader.onComplete();
        return reader.getBody()
                .toCompletableFuture()
                .thenApply(body -> new RehearsalResponse(request, body));
    }

    @Override
    public HttpRequest request() {
        return request;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public int statusCode() {
        return 200;
    }

    @Override
    public HttpHeaders headers() {
        return JSON;
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
        return Optional.empty();
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

    private record Head() implements ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return JSON;
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private record Unhurried() implements Subscription {
        @Override
        public void request(long count) {
            // Everything is there at once.
        }

        @Override
        public void cancel() {
            // There is nothing left to stop.
        }
    }
}

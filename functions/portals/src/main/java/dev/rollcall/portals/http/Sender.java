package dev.rollcall.portals.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How requests go out of the door. The JDK's client, but for a rehearsal before a snapshot is
 * taken, which answers itself and opens no connection.
 */
@FunctionalInterface
public interface Sender {

    /** Sends one request; the handler reads the answer's body. */
    CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, BodyHandler<byte[]> handler);

    /** A client that follows no redirect. */
    static Sender client(Duration connect) {
        HttpClient client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connect)
                        .build();
        return client::sendAsync;
    }
}

package dev.rollcall.portals.http;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A way out that is made for the first request: a client brings some 600 classes along, of TLS
 * above all, and many a message asks no portal anything. Thread-safe.
 */
final class LateSender implements Sender {
    private final Supplier<Sender> maker;
    private @Nullable Sender made;

    LateSender(Supplier<Sender> maker) {
        this.maker = maker;
    }

    @Override
    public CompletableFuture<HttpResponse<byte[]>> send(
            HttpRequest request, BodyHandler<byte[]> handler) {
        return sender().send(request, handler);
    }

    private synchronized Sender sender() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}

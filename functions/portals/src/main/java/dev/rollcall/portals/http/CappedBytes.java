package dev.rollcall.portals.http;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a body and hangs up as soon as it is above its limit. */
final class CappedBytes implements BodySubscriber<byte[]> {

    private final long limit;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    CappedBytes(BodyLimit limit) {
        this.limit = limit.bytes();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            collect(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(received.toByteArray());
    }

    private void collect(ByteBuffer buffer) {
        if (whole.isDone()) {
            return;
        }
        if (received.size() + (long) buffer.remaining() > limit) {
            hangUp();
            return;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        received.writeBytes(bytes);
    }

    private void hangUp() {
        received.reset();
        whole.completeExceptionally(new BodyTooLargeException());
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

final class LateSenderTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final Sender testee = new LateSender(this::make);

    @Test
    void makesNothingUntilItIsAsked() {
        assertThat(made).hasValue(0);
    }

    @Test
    void makesOneForAllRequests() {
        send();
        send();

        assertThat(made).hasValue(1);
        assertThat(sent).hasValue(2);
    }

    private Sender make() {
        made.incrementAndGet();
        return (request, handler) -> {
            sent.incrementAndGet();
            return new CompletableFuture<HttpResponse<byte[]>>();
        };
    }

    private void send() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://portal.example")).build();
        assertThat(testee.send(request, BodyHandlers.ofByteArray())).isNotDone();
    }
}

package dev.rollcall.bench.pipeline;

import dev.rollcall.portals.http.Sender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Remembers what a portal was asked, so that the same can be asked again for nothing. */
final class Pages implements Sender {
    private final Sender network = Sender.client(Duration.ofSeconds(3));
    private final Queue<HttpRequest> asked = new ConcurrentLinkedQueue<>();

    @Override
    public CompletableFuture<HttpResponse<byte[]>> send(
            HttpRequest request, BodyHandler<byte[]> handler) {
        asked.add(request);
        return network.send(request, handler);
    }

    /** Forgets what was asked so far. */
    void begin() {
        asked.clear();
    }

    List<HttpRequest> asked() {
        return List.copyOf(asked);
    }

    /** Fetches them all again and throws the answers away as they come; answers the seconds. */
    static double fetch(List<HttpRequest> requests, int workers) {
        Queue<HttpRequest> left = new ConcurrentLinkedQueue<>(requests);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Stopwatch.seconds(() -> {
                try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
                    IntStream.range(0, workers)
                            .forEach(lane -> lanes.execute(() -> drain(http, left)));
                }
            });
        }
    }

    private static void drain(HttpClient http, Queue<HttpRequest> left) {
        try {
            for (var next = left.poll(); next != null; next = left.poll()) {
                http.send(next, BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.rollcall.bench.call;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The requests of one piece of work. Thread-safe. */
final class Heard {
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final List<SdkRequest> requests = new ArrayList<>();
    private final Duration quiet;
    private final Consumer<SdkRequest> before;
    private long lastAsked;
    private int waves;

    private Heard(Duration quiet, Consumer<SdkRequest> before) {
        this.quiet = quiet;
        this.before = before;
    }

    /** Listens and lets pass. */
    static Heard quietly() {
        return quietly(request -> {});
    }

    /**
     * Listens and lets pass.
     *
     * @param before told of each request before it is sent; what it asks itself is not heard
     */
    static Heard quietly(Consumer<SdkRequest> before) {
        return new Heard(Duration.ZERO, before);
    }

    /**
     * Holds requests to the store until none has come for so long, and then lets all of them go at
     * once: each such wave waits for the one before.
     */
    static Heard inWaves(Duration quiet) {
        return new Heard(quiet, request -> {});
    }

    /** A request is about to be sent. */
    synchronized void ask(SdkRequest request) {
        StoreTap.unheard(() -> before.accept(request));
        if (quiet.isZero() || !(request instanceof DynamoDbRequest)) {
            return;
        }
        lastAsked = System.nanoTime();
        int own = waves;
        try {
            while (own == waves) {
                awaitOthers();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitOthers() throws InterruptedException {
        long left = quiet.toMillis() - (System.nanoTime() - lastAsked) / NANOS_OF_A_MILLI;
        if (left > 0) {
            TimeUnit.MILLISECONDS.timedWait(this, left);
        } else {
            waves++;
            notifyAll();
        }
    }

    synchronized void note(SdkRequest request) {
        requests.add(request);
    }

    /** In the order in which they ended. */
    synchronized List<SdkRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many transactions there were: what DynamoDB Local says of theirs is wrong. */
    synchronized long transactions() {
        return requests().stream().filter(TransactWriteItemsRequest.class::isInstance).count();
    }

    /** How many waits for the store follow upon one another. */
    synchronized int waits() {
        return waves;
    }
}

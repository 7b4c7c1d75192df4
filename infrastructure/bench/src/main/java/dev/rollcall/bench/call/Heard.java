package dev.rollcall.bench.call;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The requests of one piece of work, and when each began and ended. Thread-safe. */
final class Heard {
    private final List<Request> requests = new ArrayList<>();
    private final Duration delay;

    private Heard(Duration delay) {
        this.delay = delay;
    }

    /** Listens and lets pass. */
    static Heard quietly() {
        return new Heard(Duration.ZERO);
    }

    /** Makes every request slow, so that those that are under way at once are seen to be. */
    static Heard slowly(Duration delay) {
        return new Heard(delay);
    }

    void delay() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void note(SdkRequest request, long begun, long ended) {
        requests.add(new Request(request, begun, ended));
    }

    /** In the order in which they ended. */
    synchronized List<SdkRequest> requests() {
        return requests.stream().map(Request::request).toList();
    }

    /** How many transactions there were: what DynamoDB Local says of theirs is wrong. */
    synchronized long transactions() {
        return requests().stream().filter(TransactWriteItemsRequest.class::isInstance).count();
    }

    /** The longest chain of requests to the store of which each waits for the one before. */
    synchronized int waitsInARow() {
        int chain = 0;
        long end = Long.MIN_VALUE;
        for (Request each : toTheStore()) {
            if (each.begun >= end) {
                chain++;
                end = each.ended;
            }
        }
        return chain;
    }

    private List<Request> toTheStore() {
        return requests.stream()
                .filter(each -> each.request instanceof DynamoDbRequest)
                .sorted(Comparator.comparingLong(Request::ended))
                .toList();
    }

    private record Request(SdkRequest request, long begun, long ended) {}
}

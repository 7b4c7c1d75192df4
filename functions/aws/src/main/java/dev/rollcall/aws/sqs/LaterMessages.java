package dev.rollcall.aws.sqs;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Passes on what has waited long enough. Repeats are harmless: the FIFO queue drops them.
 * Thread-safe.
 */
public final class LaterMessages {
    private final SqsClient client;
    private final SyncQueueUrls urls;
    private final Supplier<String> correlation;

    /**
     * The forwarder.
     *
     * @param correlation the chain of work that a message belongs to, asked for each
     */
    public LaterMessages(SqsClient client, SyncQueueUrls urls, Supplier<String> correlation) {
        this.client = client;
        this.urls = urls;
        this.correlation = correlation;
    }

    /** Sends a body received from the queue of later messages to the queue it names. */
    public Forwarded forward(String body) {
        Optional<Work> work = Work.decode(body);
        work.ifPresent(message -> send(client, urls, message, correlation.get()));
        return work.isPresent() ? Forwarded.YES : Forwarded.UNDECODABLE;
    }

    static void send(SqsClient client, SyncQueueUrls urls, Work work, String correlation) {
        client.sendMessage(work.request(urls.of(work.portal()), correlation));
    }

    /** What became of a body. */
    public enum Forwarded {
        YES,
        /** It names no queue, and never will. */
        UNDECODABLE
    }
}

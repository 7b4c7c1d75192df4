package dev.rollcall.aws.sqs;

import dev.rollcall.aws.codec.Sha256;
import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The sync queues over SQS: a FIFO queue per portal, its group the district, its deduplication by
 * the message's own id; and one queue for messages that wait, which {@link LaterMessages} forwards.
 * Thread-safe.
 */
public final class SqsSyncQueue implements SyncQueue {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final SqsClient client;
    private final SyncQueueUrls urls;
    private final Supplier<String> correlation;

    /**
     * The queues.
     *
     * @param correlation the chain of work that a message belongs to, asked for each
     */
    public SqsSyncQueue(SqsClient client, SyncQueueUrls urls, Supplier<String> correlation) {
        this.client = client;
        this.urls = urls;
        this.correlation = correlation;
    }

    @Override
    public void send(DistrictId district, SyncMessage message) {
        LaterMessages.send(client, urls, work(district, message), correlation.get());
    }

    @Override
    public void sendLater(DistrictId district, SyncMessage message, Duration delay) {
        if (delay.compareTo(SHORTEST) < 0) {
            send(district, message);
        } else {
            client.sendMessage(
                    SendMessageRequest.builder()
                            .queueUrl(urls.later())
                            .messageBody(work(district, message).encode())
                            .delaySeconds(seconds(delay))
                            .messageAttributes(Correlations.attribute(correlation.get()))
                            .build());
        }
    }

    /** SQS drops repeats over all groups of a queue, so the id has to name the district too. */
    private static Work work(DistrictId district, SyncMessage message) {
        return new Work(
                district.portal(),
                district.asString(),
                Sha256.hex(district.asString() + "#" + message.deduplicationId()),
                SyncMessages.encode(message));
    }

    /** Whole seconds, and never too early. */
    private static int seconds(Duration delay) {
        Duration cut = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        return Math.toIntExact(cut.plusNanos(999_999_999).toSeconds());
    }
}

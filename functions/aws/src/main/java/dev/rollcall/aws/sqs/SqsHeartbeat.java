package dev.rollcall.aws.sqs;

import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.Ticker;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Keeps one message invisible while it is worked on: 90 seconds from the first beat on, renewed
 * every 20, so that a killed worker is replaced soon (design §3, Slices). Not thread-safe.
 */
public final class SqsHeartbeat implements Heartbeat {
    private static final Duration INVISIBLE = Duration.ofSeconds(90);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final SqsClient client;
    private final ChangeMessageVisibilityRequest request;
    private final Ticker ticker;
    private OptionalLong last = OptionalLong.empty();

    public SqsHeartbeat(SqsClient client, String queueUrl, String receiptHandle, Ticker ticker) {
        this.client = client;
        this.ticker = ticker;
        this.request =
                ChangeMessageVisibilityRequest.builder()
                        .queueUrl(queueUrl)
                        .receiptHandle(receiptHandle)
                        .visibilityTimeout(Math.toIntExact(INVISIBLE.toSeconds()))
                        .build();
    }

    @Override
    public void beat() {
        long now = ticker.nanos();
        if (last.isEmpty() || now - last.getAsLong() >= EVERY.toNanos()) {
            last = OptionalLong.of(now);
            renew();
        }
    }

    private void renew() {
        try {
            client.changeMessageVisibility(request);
        } catch (SdkException e) {
            // The message may then be handed out again, which the district's lease makes harmless.
        }
    }
}

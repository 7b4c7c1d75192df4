package dev.rollcall.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rollcall.testkit.SteppingClock;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class SqsHeartbeatTest {
    private final SteppingClock clock = new SteppingClock();
    private final List<ChangeMessageVisibilityRequest> changes = new ArrayList<>();

    @Test
    void keepsTheMessageInvisibleForNinetySecondsFromTheFirstBeatOn() {
        heartbeat(new Recording()).beat();

        assertThat(changes)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.queueUrl()).isEqualTo("queue");
                    assertThat(change.receiptHandle()).isEqualTo("receipt");
                    assertThat(change.visibilityTimeout()).isEqualTo(90);
                });
    }

    @Test
    void renewsAtMostEveryTwentySeconds() {
        SqsHeartbeat heartbeat = heartbeat(new Recording());
        for (int second = 0; second <= 60; second++) {
            heartbeat.beat();
            heartbeat.beat();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(changes).hasSize(4);
    }

    @Test
    void goesOnWhenTheMessageCannotBeKept() {
        SqsHeartbeat heartbeat =
                heartbeat(
                        new Recording() {
                            @Override
                            public ChangeMessageVisibilityResponse changeMessageVisibility(
                                    ChangeMessageVisibilityRequest request) {
                                throw ReceiptHandleIsInvalidException.builder().build();
                            }
                        });

        assertThatCode(heartbeat::beat).doesNotThrowAnyException();
    }

    private SqsHeartbeat heartbeat(SqsClient client) {
        return new SqsHeartbeat(client, "queue", "receipt", clock);
    }

    private class Recording implements SqsClient {
        @Override
        public ChangeMessageVisibilityResponse changeMessageVisibility(
                ChangeMessageVisibilityRequest request) {
            changes.add(request);
            return ChangeMessageVisibilityResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}

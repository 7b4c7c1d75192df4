package dev.rollcall.handlers.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.handlers.sync.SyncQueues.Place;

import org.junit.jupiter.api.Test;

class SyncQueuesTest {

    private static final Place CLEVER =
            new Place(
                    "https://sqs.us-east-1.amazonaws.com/123456789012/rollcall-clever-sync.fifo",
                    "https://sqs.us-east-1.amazonaws.com/123456789012/clever-dead.fifo");
    private static final Place CLASSLINK =
            new Place(
                    "http://127.0.0.1:9324/000000000000/rollcall-classlink-sync.fifo",
                    "http://127.0.0.1:9324/000000000000/classlink-dead.fifo");

    private final SyncQueues queues = new SyncQueues(CLEVER, CLASSLINK);

    @Test
    void tellsEachPortalsQueueFromTheOther() {
        assertThat(queues.named("rollcall-clever-sync.fifo")).isEqualTo(CLEVER);
        assertThat(queues.named("rollcall-classlink-sync.fifo")).isEqualTo(CLASSLINK);
    }

    @Test
    void returnsMessagesOfAQueueItDoesNotKnow() {
        assertThatThrownBy(() -> queues.named("rollcall-later"))
                .isInstanceOf(IllegalStateException.class);
    }
}

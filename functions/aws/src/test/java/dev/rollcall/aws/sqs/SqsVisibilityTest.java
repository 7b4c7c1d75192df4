package dev.rollcall.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testkit.SteppingClock;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.util.Map;

/** Messages that are worked on, and messages nobody will ever understand, in a real queue. */
final class SqsVisibilityTest {
    private final SqsClient client = SqsSyncQueueTest.QUEUES.client();

    @Test
    void keepsAMessageThatIsWorkedOnFromOthers() throws InterruptedException {
        String url = shortQueue("heartbeat");
        client.sendMessage(m -> m.queueUrl(url).messageBody("work"));
        Message taken = SqsSyncQueueTest.QUEUES.receive(url).getFirst();

        new SqsHeartbeat(client, url, taken.receiptHandle(), new SteppingClock()).beat();
        Thread.sleep(Duration.ofMillis(1_300));

        assertThat(SqsSyncQueueTest.QUEUES.receive(url)).isEmpty();
    }

    @Test
    void putsAsideWhatNobodyUnderstandsOnce() {
        String fifo = TestQueues.fifo(client, "dead.fifo");
        SqsDeadLetters letters = new SqsDeadLetters(client, fifo);
        letters.send("message-1", "not a message");
        letters.send("message-1", "not a message");

        assertThat(SqsSyncQueueTest.QUEUES.drain(fifo))
                .extracting(Message::body)
                .containsExactly("not a message");
    }

    @Test
    void putsAsideInAStandardQueueToo() {
        String url = shortQueue("dead-later");
        new SqsDeadLetters(client, url).send("message-1", "not a message");

        assertThat(SqsSyncQueueTest.QUEUES.drain(url))
                .extracting(Message::body)
                .containsExactly("not a message");
    }

    private String shortQueue(String name) {
        return client.createQueue(q ->
                        q.queueName(name)
                                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")))
                .queueUrl();
    }
}

package dev.rollcall.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.ElasticMq;
import dev.rollcall.aws.sqs.SqsQueueDesk.Place;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.Redrive.Redriven;
import dev.rollcall.sync.queue.WorkQueue;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Slice;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.Map;

/** F-22: dead letters are looked at without being taken, and go back more than once if need be. */
final class SqsQueueDeskTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "desk");
    private static int number;

    private final SqsClient client = new AwsClients(ElasticMq.settings()).sqs();
    private final Place clever = fifo("clever");
    private final Place later = standard("later");
    private final SqsQueueDesk testee =
            new SqsQueueDesk(client, Map.of(WorkQueue.CLEVER, clever, WorkQueue.LATER, later));

    @BeforeEach
    void next() {
        number++;
    }

    @Test
    void tellsDeadLettersAndLeavesThemWhereTheyAre() {
        bury("one", slice(1));
        bury("two", "{\"v\":9}");
        bury("three", "not a message");

        for (int look = 0; look < 2; look++) {
            assertThat(testee.deadLetters(WorkQueue.CLEVER))
                    .extracting(DeadLetter::content)
                    .containsExactlyInAnyOrder(
                            new Content.Understood(new Slice(DISTRICT, "run-1", 1, 0)),
                            new Content.Newer(),
                            new Content.Undecodable());
        }
        assertThat(testee.depth(WorkQueue.CLEVER).dead()).isEqualTo(3);
        assertThat(testee.deadLetters(WorkQueue.CLEVER))
                .allMatch(letter -> letter.sentAt().isPresent());
    }

    @Test
    void sendsBackWhatCanBeReadAndLeavesTheRest() {
        bury("one", slice(1));
        bury("two", slice(2));
        bury("three", "not a message");

        assertThat(testee.redrive(WorkQueue.CLEVER, 50)).isEqualTo(new Redriven(2, 1));

        assertThat(testee.depth(WorkQueue.CLEVER).waiting()).isEqualTo(2);
        assertThat(testee.redrive(WorkQueue.CLEVER, 50).sent()).isZero();
    }

    @Test
    void sendsBackNoMoreThanWasAskedFor() {
        for (int i = 0; i < 5; i++) {
            bury("group-" + i, slice(i));
        }

        assertThat(testee.redrive(WorkQueue.CLEVER, 2).sent()).isEqualTo(2);
        assertThat(testee.depth(WorkQueue.CLEVER).waiting()).isEqualTo(2);
    }

    @Test
    void readsWhatWaitedThroughItsAddress() {
        var work = new Work(Portal.CLEVER, DISTRICT.asString(), "id", slice(3));
        client.sendMessage(m -> m.queueUrl(later.deadLettersUrl()).messageBody(work.encode()));

        assertThat(testee.deadLetters(WorkQueue.LATER))
                .extracting(DeadLetter::content)
                .containsExactly(new Content.Understood(new Slice(DISTRICT, "run-1", 3, 0)));
        assertThat(testee.redrive(WorkQueue.LATER, 50)).isEqualTo(new Redriven(1, 0));
    }

    private void bury(String group, String body) {
        client.sendMessage(m ->
                m.queueUrl(clever.deadLettersUrl())
                        .messageBody(body)
                        .messageGroupId(group)
                        .messageDeduplicationId(group));
    }

    private static String slice(int slice) {
        SyncMessage message = new Slice(DISTRICT, "run-1", slice, 0);
        return SyncMessages.encode(message);
    }

    private Place fifo(String name) {
        Map<QueueAttributeName, String> fifo = Map.of(QueueAttributeName.FIFO_QUEUE, "true");
        return new Place(
                queue(name + "-desk-" + number + ".fifo", fifo),
                queue(name + "-desk-dead-" + number + ".fifo", fifo));
    }

    private Place standard(String name) {
        return new Place(
                queue(name + "-desk-" + number, Map.of()),
                queue(name + "-desk-dead-" + number, Map.of()));
    }

    private String queue(String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
    }
}

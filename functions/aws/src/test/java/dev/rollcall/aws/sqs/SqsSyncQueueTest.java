package dev.rollcall.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.ElasticMq;
import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Poll;
import dev.rollcall.sync.run.SyncMessage.Slice;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.contract.SyncQueueContract;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Duration;
import java.util.List;

final class SqsSyncQueueTest implements SyncQueueContract {
    static final TestQueues QUEUES = TestQueues.create(new AwsClients(ElasticMq.settings()).sqs());

    @Override
    public SyncQueue testee() {
        return QUEUES.queue();
    }

    @Override
    public List<SyncMessage> received(Duration wait) {
        return QUEUES.received(wait);
    }

    @Test
    void dropsARepeatOfTheSameWorkAndNoOtherDistrictsWork() {
        DistrictId district = SampleDistricts.fresh();
        DistrictId other = SampleDistricts.fresh();

        testee().send(district, slice(district));
        testee().send(district, slice(district));
        testee().send(other, slice(other));

        assertThat(received(Duration.ZERO))
                .containsExactlyInAnyOrder(slice(district), slice(other));
    }

    @Test
    void groupsByDistrict() {
        DistrictId district = SampleDistricts.fresh();
        testee().send(district, slice(district));

        assertThat(received(district).attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, district.asString());
    }

    @Test
    void namesTheChainOfWorkBesideTheBody() {
        DistrictId district = SampleDistricts.fresh();
        testee().send(district, slice(district));

        assertThat(received(district).messageAttributes().get("correlation"))
                .extracting(MessageAttributeValue::stringValue)
                .isEqualTo("chain-1");
    }

    @Test
    void takesDeduplicationIdsOfAnyShapeAndLength() {
        DistrictId district = SampleDistricts.fresh();
        Poll poll = new Poll(district, Trigger.WEBHOOK, "é ".repeat(300));

        testee().send(district, poll);

        assertThat(received(Duration.ZERO)).containsExactly(poll);
    }

    @Test
    void forwardsAMessageOfANewerVersionUnread() {
        DistrictId district = SampleDistricts.fresh();
        String newer = "{\"v\":9,\"what\":\"ever\"}";
        Work work = new Work(district.portal(), district.asString(), "id-" + district, newer);

        new LaterMessages(QUEUES.client(), QUEUES.urls(), () -> "chain-1").forward(work.encode());

        assertThat(received(district).body()).isEqualTo(newer);
    }

    @Test
    void forwardsNothingThatNamesNoQueue() {
        LaterMessages later = new LaterMessages(QUEUES.client(), QUEUES.urls(), () -> "chain-1");

        assertThat(List.of("", "null", "[", "{}", "{\"portal\":\"clever\"}", "\"clever\""))
                .allSatisfy(body ->
                        assertThat(later.forward(body))
                                .isEqualTo(LaterMessages.Forwarded.UNDECODABLE));
    }

    private static Slice slice(DistrictId district) {
        return new Slice(district, "run-1", 4, 1);
    }

    /** Takes the one message that waits. */
    private static Message received(DistrictId district) {
        String url = QUEUES.urls().of(district.portal());
        Message message =
                QUEUES.client()
                        .receiveMessage(r ->
                                r.queueUrl(url)
                                        .messageAttributeNames("All")
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                        .messages()
                        .getFirst();
        QUEUES.client().deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
        return message;
    }
}

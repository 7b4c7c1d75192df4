package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.QueueDoor.Done;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class QueueDoorTest {

    private final CapturedLog log = new CapturedLog();
    private final List<String> worked = new ArrayList<>();

    @Test
    void acknowledgesWhatIsDone() throws IOException {
        assertThat(serve(event("a/1", "b/2"))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(worked).containsExactly("1", "2");
    }

    @Test
    void returnsTheRestOfAGroupAfterItsFirstFailure() throws IOException {
        assertThat(serve(event("a/1", "a/fail", "b/2", "a/3")))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"id-1\"},"
                                + "{\"itemIdentifier\":\"id-3\"}]}");
        assertThat(worked).containsExactly("1", "2");
    }

    @Test
    void returnsSingleMessagesOfAQueueWithoutGroups() throws IOException {
        assertThat(serve(event("/fail", "/1")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"id-0\"}]}");
        assertThat(worked).containsExactly("1");
    }

    @Test
    void returnsAMessageWhoseWorkBreaksAndSaysWhere() throws IOException {
        assertThat(serve(event("a/throw"))).contains("id-0");
        assertThat(log.last().toString()).contains("QueueDoorTest", "id-0", "\"Broken\":1");
        assertThat(log.lines()).noneMatch(line -> line.contains("Ada"));
    }

    @Test
    void readsWhatAnEventOfSqsHolds() throws IOException {
        var records = QueueEvent.read(new ByteArrayInputStream(Json.bytes(event("a/1"))));

        assertThat(records)
                .containsExactly(new QueueRecord("id-0", "receipt-0", "things.fifo", "a", "", "1"));
    }

    @Test
    void staysInTheChainThatAMessageNames() throws IOException {
        ObjectNode event = event("a/throw", "b/throw");
        ((ObjectNode) event.at("/Records/0/messageAttributes"))
                .putObject("correlation")
                .put("stringValue", "chain-1")
                .put("dataType", "String");

        serve(event);

        assertThat(log.lines())
                .filteredOn(line -> line.contains("message-returned"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"correlation\":\"chain-1\""),
                        second -> assertThat(second).contains("\"correlation\":\"id-1\""));
    }

    private String serve(ObjectNode event) throws IOException {
        var output = new ByteArrayOutputStream();
        new QueueDoor(log.open("sync"), this::work)
                .serve(new ByteArrayInputStream(Json.bytes(event)), output);
        return output.toString(UTF_8);
    }

    private Done work(QueueRecord message) {
        switch (message.body()) {
            case "fail" -> {
                return Done.RETURNED;
            }
            case "throw" -> throw new IllegalStateException("pupil Ada");
            default -> worked.add(message.body());
        }
        return Done.ACKNOWLEDGED;
    }

    private static ObjectNode event(String... messages) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        for (int i = 0; i < messages.length; i++) {
            String[] parts = messages[i].split("/", -1);
            ObjectNode one = records.addObject();
            one.put("messageId", "id-" + i);
            one.put("receiptHandle", "receipt-" + i);
            one.put("body", parts[1]);
            ObjectNode attributes = one.putObject("attributes");
            attributes.put("ApproximateReceiveCount", "1");
            if (!parts[0].isEmpty()) {
                attributes.put("MessageGroupId", parts[0]);
            }
            one.putObject("messageAttributes").putObject("body").put("stringValue", "no body");
            one.put("awsRegion", "us-east-1");
            one.put("eventSourceARN", "arn:aws:sqs:us-east-1:123456789012:things.fifo");
        }
        return event;
    }
}

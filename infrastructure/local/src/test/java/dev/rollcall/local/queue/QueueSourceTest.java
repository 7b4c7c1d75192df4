package dev.rollcall.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.aws.Queues;
import dev.rollcall.local.aws.SqsServer;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.probe.BatchHandler;
import dev.rollcall.local.probe.Journal;
import dev.rollcall.local.queue.QueueMapping.Failures;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Template;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class QueueSourceTest {
    private static SqsServer server;
    private static SqsClient client;

    private String name;
    private Intrinsics queues;
    private Journal journal;
    private LocalFunction function;
    private @Nullable QueueSource source;

    @BeforeAll
    static void startServer() {
        server = SqsServer.start();
        client = server.client();
    }

    @AfterAll
    static void stopServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void createQueues(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        Template template = Template.parse(QueueTemplate.named(name));
        queues = new Queues(client).create(template, new Intrinsics(Map.of()));
        journal = BatchHandler.journal(name);
        function = function(name);
    }

    @AfterEach
    void endFunction() {
        if (source != null) {
            source.close();
        }
        function.close();
    }

    @Test
    void deletesWhatSucceeded() throws InterruptedException {
        open("FifoQueue", 1, 2);
        send("one", "a");
        send("two", "a");

        journal.await(bodies -> bodies.size() == 2);
        Thread.sleep(1500);

        assertThat(journal.bodies()).containsExactly("one", "two");
        assertThat(left("FifoQueue")).isZero();
    }

    @Test
    void bringsBackOnlyWhatFailed() throws InterruptedException {
        send("good", "a");
        send("bad", "b");
        open("FifoQueue", 10, 1);
        journal.await(bodies -> Collections.frequency(bodies, "bad") == 2);

        assertThat(journal.bodies()).containsOnlyOnce("good");
        assertThat(Collections.frequency(journal.bodies(), "bad")).isEqualTo(2);
    }

    @Test
    void leavesPoisonToTheDeadLetterQueue() throws InterruptedException {
        open("FifoQueue", 1, 2);
        send("bad", "a");
        send("next", "a");

        journal.await(bodies -> bodies.contains("next"));

        assertThat(journal.bodies()).containsExactly("bad", "bad", "next");
        assertThat(visible("DeadLetterQueue")).extracting(Message::body).containsExactly("bad");
    }

    @Test
    void keepsEachGroupInOrder() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            send("a" + i, "a");
            send("b" + i, "b");
        }
        open("FifoQueue", 1, 4);
        journal.await(bodies -> bodies.size() == 8);

        assertThat(journal.bodies()).filteredOn(body -> body.startsWith("a")).isSorted();
        assertThat(journal.bodies()).filteredOn(body -> body.startsWith("b")).isSorted();
        assertThat(journal.most()).isEqualTo(2);
    }

    @Test
    void runsNoMoreCallsThanTheMappingAllows() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            send("m" + i, "group" + i);
        }
        open("FifoQueue", 1, 3);
        journal.await(bodies -> bodies.size() == 6);

        assertThat(journal.most()).isBetween(2, 3);
    }

    @Test
    void keepsTheLimitOfEachMappingOfOneFunction() throws InterruptedException {
        Template other = Template.parse(QueueTemplate.named(name + "-other"));
        Intrinsics others = new Queues(client).create(other, new Intrinsics(Map.of()));
        for (int i = 0; i < 4; i++) {
            send("first" + i, "group" + i);
            send(others.named("FifoQueue"), "second" + i, "group" + i);
        }
        var mapping = new QueueMapping(others.named("FifoQueue.Arn"), 1, 1, Failures.REPORTED);
        try (QueueSource second = QueueSource.open(mapping, function, client)) {
            open("FifoQueue", 1, 2);
            journal.await(bodies -> bodies.size() == 8);

            assertThat(second.queueName()).isEqualTo(name + "-other.fifo");
        }

        assertThat(journal.most("first")).isBetween(1, 2);
        assertThat(journal.most("second")).isEqualTo(1);
        assertThat(journal.most()).isBetween(2, 3);
    }

    @Test
    void writesRecordsAsDocumented() throws InterruptedException {
        send("hello", "group");
        open("FifoQueue", 1, 1);
        journal.await(bodies -> !bodies.isEmpty());

        JsonNode record = journal.records().getFirst();
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).endsWith(name + ".fifo");
        assertThat(record.path("receiptHandle").asText()).isNotEmpty();
        assertThat(record.at("/attributes/MessageGroupId").asText()).isEqualTo("group");
        assertThat(record.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(record.at("/messageAttributes/kind/stringValue").asText()).isEqualTo("probe");
    }

    private void open(String queue, int batchSize, int concurrency) {
        String arn = queues.named(queue + ".Arn");
        var mapping = new QueueMapping(arn, batchSize, concurrency, Failures.REPORTED);
        source = QueueSource.open(mapping, function, client);
    }

    private void send(String body, String group) {
        send(queues.named("FifoQueue"), body, group);
    }

    private static void send(String url, String body, String group) {
        client.sendMessage(message ->
                message.queueUrl(url)
                        .messageBody(body)
                        .messageGroupId(group)
                        .messageDeduplicationId(UUID.randomUUID().toString())
                        .messageAttributes(Map.of("kind", QueueTemplate.attribute("probe"))));
    }

    private int left(String queue) {
        return client
                .getQueueAttributes(
                        q -> q.queueUrl(queues.named(queue)).attributeNames(QueueAttributeName.ALL))
                .attributesAsStrings()
                .entrySet()
                .stream()
                .filter(attribute -> attribute.getKey().startsWith("ApproximateNumber"))
                .mapToInt(attribute -> Integer.parseInt(attribute.getValue()))
                .sum();
    }

    private List<Message> visible(String queue) {
        return client.receiveMessage(r -> r.queueUrl(queues.named(queue)).waitTimeSeconds(1))
                .messages();
    }

    private static LocalFunction function(String name) {
        var spec =
                new FunctionSpec(
                        "Probe",
                        BatchHandler.class.getName(),
                        Duration.ofSeconds(5),
                        512,
                        Map.of("NAME", name));
        return new LocalFunction(
                spec,
                declared -> new InProcessEnvironment(declared, InstantSource.system()),
                () -> UUID.randomUUID().toString(),
                10);
    }
}

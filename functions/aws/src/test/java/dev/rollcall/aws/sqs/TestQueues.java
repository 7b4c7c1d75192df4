package dev.rollcall.aws.sqs;

import dev.rollcall.aws.sqs.LaterMessages.Forwarded;
import dev.rollcall.aws.sqs.SyncMessages.Decoded;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sync queues as the template declares them, and a function that empties them. */
public record TestQueues(SqsClient client, SyncQueueUrls urls) {

    static TestQueues create(SqsClient client) {
        return create(client, "");
    }

    public static TestQueues create(SqsClient client, String prefix) {
        return new TestQueues(
                client,
                new SyncQueueUrls(
                        Map.of(
                                Portal.CLEVER, fifo(client, prefix + "clever-sync.fifo"),
                                Portal.CLASSLINK, fifo(client, prefix + "classlink-sync.fifo")),
                        client.createQueue(q -> q.queueName(prefix + "later")).queueUrl()));
    }

    static String fifo(SqsClient client, String name) {
        return client.createQueue(
                        CreateQueueRequest.builder()
                                .queueName(name)
                                .attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true"))
                                .build())
                .queueUrl();
    }

    SyncQueue queue() {
        return new SqsSyncQueue(client, urls, () -> "chain-1");
    }

    /** Forwards what has waited long enough, then takes everything out of the FIFO queues. */
    List<SyncMessage> received(Duration wait) {
        sleep(wait);
        LaterMessages later = new LaterMessages(client, urls, () -> "chain-1");
        for (Message message : drain(urls.later())) {
            if (later.forward(message.body()) != Forwarded.YES) {
                throw new AssertionError("undecodable: " + message.body());
            }
        }
        List<SyncMessage> messages = new ArrayList<>();
        urls.fifo()
                .values()
                .forEach(url -> drain(url).forEach(message -> messages.add(decoded(message))));
        return messages;
    }

    List<Message> drain(String url) {
        List<Message> all = new ArrayList<>();
        List<Message> some = receive(url);
        while (!some.isEmpty()) {
            all.addAll(some);
            some.forEach(m ->
                    client.deleteMessage(d -> d.queueUrl(url).receiptHandle(m.receiptHandle())));
            some = receive(url);
        }
        return all;
    }

    List<Message> receive(String url) {
        return client.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
    }

    private static SyncMessage decoded(Message message) {
        if (SyncMessages.decode(message.body()) instanceof Decoded.Message(SyncMessage sync)) {
            return sync;
        }
        throw new AssertionError("undecodable: " + message.body());
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

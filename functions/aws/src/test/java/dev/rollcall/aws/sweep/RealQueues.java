package dev.rollcall.aws.sweep;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.ElasticMq;
import dev.rollcall.aws.sqs.LaterMessages;
import dev.rollcall.aws.sqs.LaterMessages.Forwarded;
import dev.rollcall.aws.sqs.SqsSyncQueue;
import dev.rollcall.aws.sqs.SyncMessages;
import dev.rollcall.aws.sqs.SyncMessages.Decoded;
import dev.rollcall.aws.sqs.SyncQueueUrls;
import dev.rollcall.aws.sqs.TestQueues;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Queues of one play, received from as the functions behind them do. */
final class RealQueues {
    private static final SqsClient CLIENT = new AwsClients(ElasticMq.settings()).sqs();

    private final SqsClient sends = new ImpatientSqs(CLIENT);
    private final SyncQueueUrls urls;

    RealQueues(String prefix) {
        urls = TestQueues.create(CLIENT, prefix).urls();
    }

    SyncQueue queue() {
        return new SqsSyncQueue(sends, urls, () -> "sweep");
    }

    /** The next piece of work, invisible to others until it is done or comes again. */
    Optional<Received> next() {
        return receive(fifo()).map(message -> new Received(message, decoded(message)));
    }

    /** Work is acknowledged. */
    void done(Received received) {
        delete(fifo(), received.message());
    }

    /** Work becomes visible again, as when its worker is dead and no longer asks for time. */
    void comesAgain(Received received) {
        CLIENT.changeMessageVisibility(v ->
                v.queueUrl(fifo())
                        .receiptHandle(received.message().receiptHandle())
                        .visibilityTimeout(0));
    }

    /** Forwards what waits; whether there was anything. */
    boolean forward() {
        Optional<Message> waiting = receive(urls.later());
        waiting.ifPresent(this::forward);
        return waiting.isPresent();
    }

    private void forward(Message message) {
        LaterMessages later = new LaterMessages(sends, urls, () -> "sweep");
        if (later.forward(message.body()) != Forwarded.YES) {
            throw new AssertionError("undecodable: " + message.body());
        }
        delete(urls.later(), message);
    }

    private String fifo() {
        return Objects.requireNonNull(urls.fifo().get(Portal.CLEVER));
    }

    private static Optional<Message> receive(String url) {
        List<Message> one =
                CLIENT.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(1)).messages();
        return one.stream().findFirst();
    }

    private static void delete(String url, Message message) {
        CLIENT.deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    private static SyncMessage decoded(Message message) {
        if (SyncMessages.decode(message.body()) instanceof Decoded.Message(SyncMessage sync)) {
            return sync;
        }
        throw new AssertionError("undecodable: " + message.body());
    }

    /** A message that nobody has acknowledged yet. */
    record Received(Message message, SyncMessage work) {}
}

package dev.rollcall.aws.sqs;

import static java.util.Objects.requireNonNull;

import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.QueueGauges;
import dev.rollcall.sync.queue.Redrive;
import dev.rollcall.sync.queue.WorkQueue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queues over SQS. Dead letters go back one by one and not by SQS's own move task, which would
 * take those along that can never be understood, and refuses what was put aside by hand.
 * Thread-safe.
 */
public final class SqsQueueDesk implements QueueGauges, Redrive {
    private static final int BATCH = 10;

    /** Longer than sending ten takes; what is left shows again by itself. */
    private static final int HIDDEN_SECONDS = 30;

    private static final String FIFO = ".fifo";

    private final SqsClient client;
    private final Map<WorkQueue, Place> places;

    public SqsQueueDesk(SqsClient client, Map<WorkQueue, Place> places) {
        this.client = client;
        this.places = Map.copyOf(places);
    }

    @Override
    public Depth depth(WorkQueue queue) {
        Map<QueueAttributeName, String> live = attributes(place(queue).url());
        Map<QueueAttributeName, String> dead = attributes(place(queue).deadLettersUrl());
        return new Depth(
                number(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                number(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
                number(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    @Override
    public List<DeadLetter> deadLetters(WorkQueue queue) {
        return receive(place(queue).deadLettersUrl(), 0).stream()
                .map(message -> deadLetter(queue, message))
                .toList();
    }

    @Override
    public Redriven redrive(WorkQueue queue, int most) {
        Place place = place(queue);
        int sent = 0;
        int left = 0;
        List<Message> batch = receive(place.deadLettersUrl(), HIDDEN_SECONDS);
        while (!batch.isEmpty()) {
            for (Message message : batch) {
                if (sent < most && !isUndecodable(queue, message)) {
                    sendBack(place, message);
                    sent++;
                } else {
                    left++;
                }
            }
            batch = sent < most ? receive(place.deadLettersUrl(), HIDDEN_SECONDS) : List.of();
        }
        return new Redriven(sent, left);
    }

    private void sendBack(Place place, Message message) {
        SendMessageRequest.Builder request =
                SendMessageRequest.builder().queueUrl(place.url()).messageBody(message.body());
        if (place.url().endsWith(FIFO)) {
            // An id of its own: the first sending may be within the minutes in which repeats drop.
            request.messageGroupId(attribute(message, MessageSystemAttributeName.MESSAGE_GROUP_ID))
                    .messageDeduplicationId("redrive-" + message.messageId());
        }
        client.sendMessage(request.build());
        client.deleteMessage(
                d -> d.queueUrl(place.deadLettersUrl()).receiptHandle(message.receiptHandle()));
    }

    private List<Message> receive(String url, int hiddenSeconds) {
        return client.receiveMessage(
                        ReceiveMessageRequest.builder()
                                .queueUrl(url)
                                .maxNumberOfMessages(BATCH)
                                .visibilityTimeout(hiddenSeconds)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                .build())
                .messages();
    }

    private static DeadLetter deadLetter(WorkQueue queue, Message message) {
        Optional<Instant> sentAt =
                Optional.ofNullable(
                                message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP))
                        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
        return new DeadLetter(message.messageId(), sentAt, content(queue, message.body()));
    }

    private static boolean isUndecodable(WorkQueue queue, Message message) {
        return content(queue, message.body()) instanceof Content.Undecodable;
    }

    private static Content content(WorkQueue queue, String body) {
        return switch (queue) {
            case CLEVER, CLASSLINK -> content(body);
            case LATER ->
                    Work.decode(body)
                            .map(work -> content(work.body()))
                            .orElseGet(Content.Undecodable::new);
        };
    }

    private static Content content(String body) {
        return switch (SyncMessages.decode(body)) {
            case SyncMessages.Decoded.Message(var message) -> new Content.Understood(message);
            case SyncMessages.Decoded.UnknownVersion unknown -> new Content.Newer();
            case SyncMessages.Decoded.Undecodable undecodable -> new Content.Undecodable();
        };
    }

    private Map<QueueAttributeName, String> attributes(String url) {
        return client.getQueueAttributes(q ->
                        q.queueUrl(url)
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName
                                                .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
    }

    private static long number(
            Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    private static String attribute(Message message, MessageSystemAttributeName name) {
        return requireNonNull(message.attributes().get(name), name.toString());
    }

    private Place place(WorkQueue queue) {
        return requireNonNull(places.get(queue), queue.code());
    }

    /**
     * Where a queue is.
     *
     * @param url the queue
     * @param deadLettersUrl its dead-letter queue
     */
    public record Place(String url, String deadLettersUrl) {}
}

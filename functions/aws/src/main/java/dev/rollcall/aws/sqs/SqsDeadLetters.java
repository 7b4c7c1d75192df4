package dev.rollcall.aws.sqs;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Puts aside what will never be understood, so that the message can be acknowledged and its group
 * goes on (F-21). Thread-safe.
 */
public final class SqsDeadLetters {
    private static final String FIFO = ".fifo";
    private static final String GROUP = "undecodable";

    private final SqsClient client;
    private final String queueUrl;

    /**
     * @param queueUrl the dead-letter queue of the queue the messages come from; FIFO as that one
     *     is
     */
    public SqsDeadLetters(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /**
     * Sends a body as it came; it is durable when this returns.
     *
     * @param messageId the received message's own id, by which repeats are dropped
     */
    public void send(String messageId, String body) {
        SendMessageRequest.Builder request =
                SendMessageRequest.builder().queueUrl(queueUrl).messageBody(body);
        if (queueUrl.endsWith(FIFO)) {
            request.messageGroupId(GROUP).messageDeduplicationId(messageId);
        }
        client.sendMessage(request.build());
    }
}

package dev.rollcall.aws.sweep;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * Sends by the real client, and at once what was to wait: a test moves its own clock instead.
 * Whatever else SQS does is not for a {@link dev.rollcall.sync.run.SyncQueue}.
 */
record ImpatientSqs(SqsClient client) implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        return client.sendMessage(request.toBuilder().delaySeconds(null).build());
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        client.close();
    }
}

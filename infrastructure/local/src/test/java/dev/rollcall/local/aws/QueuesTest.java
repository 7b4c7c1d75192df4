package dev.rollcall.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.Map;

class QueuesTest {

    @Test
    void createsWhatTheTemplateDeclares() {
        try (var server = SqsServer.start();
                var client = server.client()) {
            Intrinsics queues =
                    new Queues(client)
                            .create(
                                    Template.bundled(),
                                    new Intrinsics(LocalAccount.pseudoParameters()));

            Map<String, String> sync =
                    client.getQueueAttributes(queue ->
                                    queue.queueUrl(queues.named("CleverSyncQueue"))
                                            .attributeNames(QueueAttributeName.ALL))
                            .attributesAsStrings();
            assertThat(client.listQueues().queueUrls()).hasSize(6);
            assertThat(sync)
                    .containsEntry("FifoQueue", "true")
                    .containsEntry("ContentBasedDeduplication", "false")
                    .containsEntry("VisibilityTimeout", "5400")
                    .containsEntry("QueueArn", queues.named("CleverSyncQueue.Arn"));
            assertThat(sync.get("RedrivePolicy"))
                    .contains(queues.named("CleverSyncDeadLetterQueue.Arn"))
                    .contains("5");
        }
    }
}

package dev.rollcall.local.aws;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.template.Value;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Creates the queues a template declares, dead-letter queues first, with their order, visibility
 * and redrive. Encryption means nothing on this machine and is left out.
 */
public final class Queues {
    private static final String TYPE = "AWS::SQS::Queue";
    private static final String REDRIVE = "RedrivePolicy";
    private static final List<String> PLAIN =
            List.of(
                    "FifoQueue",
                    "ContentBasedDeduplication",
                    "DeduplicationScope",
                    "FifoThroughputLimit",
                    "VisibilityTimeout",
                    "MessageRetentionPeriod",
                    "DelaySeconds",
                    "ReceiveMessageWaitTimeSeconds");

    private final SqsClient client;

    /** Works through this client, which it does not close. */
    public Queues(SqsClient client) {
        this.client = client;
    }

    /** Creates them and answers their URLs and ARNs as well. */
    public Intrinsics create(Template template, Intrinsics intrinsics) {
        Intrinsics known = intrinsics;
        for (Resource queue : deadLettersFirst(template)) {
            known = known.with(create(queue, known));
        }
        return known;
    }

    private static List<Resource> deadLettersFirst(Template template) {
        List<Resource> queues = template.resources(TYPE);
        return Stream.concat(
                        queues.stream().filter(queue -> !redrives(queue)),
                        queues.stream().filter(Queues::redrives))
                .toList();
    }

    private static boolean redrives(Resource queue) {
        return queue.properties().find(REDRIVE).isPresent();
    }

    private Map<String, String> create(Resource queue, Intrinsics known) {
        String name = known.text(queue.properties().at("QueueName"));
        Map<String, String> attributes = attributes(queue.properties(), known);
        String url =
                client.createQueue(q -> q.queueName(name).attributesWithStrings(attributes))
                        .queueUrl();
        return Map.of(
                queue.id(), url, queue.id() + ".Arn", arn(url), queue.id() + ".QueueName", name);
    }

    private static Map<String, String> attributes(Value properties, Intrinsics known) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : PLAIN) {
            properties.find(name).ifPresent(value -> attributes.put(name, known.text(value)));
        }
        properties.find(REDRIVE).ifPresent(p -> attributes.put(REDRIVE, redrive(known.resolve(p))));
        return attributes;
    }

    private static String redrive(Value policy) {
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
                .formatted(
                        policy.at("deadLetterTargetArn").text(),
                        policy.at("maxReceiveCount").text());
    }

    private String arn(String url) {
        return client.getQueueAttributes(
                        q -> q.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, url);
    }
}

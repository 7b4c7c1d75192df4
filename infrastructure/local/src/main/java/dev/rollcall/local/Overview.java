package dev.rollcall.local;

import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What runs and how much of it, as lists of rows for a page. */
final class Overview {
    private static final List<QueueAttributeName> DEPTHS =
            List.of(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    private final Template template;
    private final Services services;
    private final Functions functions;
    private final Triggers triggers;

    Overview(Template template, Services services, Functions functions, Triggers triggers) {
        this.template = template;
        this.services = services;
        this.functions = functions;
        this.triggers = triggers;
    }

    /** Function, calls, failures, environments. */
    List<List<String>> functions() {
        return functions.all().stream().map(Overview::row).toList();
    }

    /** Trigger and the function it sets off. */
    List<List<String>> triggers() {
        return Stream.of(routes(), mappings(), schedules()).flatMap(rows -> rows).toList();
    }

    /** Queue, waiting, in flight, delayed. */
    List<List<String>> queues() {
        return template.resources("AWS::SQS::Queue").stream().map(this::depths).toList();
    }

    /** Table and its name here. */
    List<List<String>> tables() {
        return template.resources("AWS::DynamoDB::Table").stream()
                .map(table -> List.of(table.id(), services.intrinsics().named(table.id())))
                .toList();
    }

    private Stream<List<String>> routes() {
        return triggers.routes().stream().map(r -> List.of(r.key(), r.function().spec().id()));
    }

    private Stream<List<String>> mappings() {
        return triggers.sources().stream().map(s -> List.of(s.queueName(), s.functionId()));
    }

    private Stream<List<String>> schedules() {
        return triggers.schedules().stream().map(s -> List.of(s.name(), s.functionId()));
    }

    private static List<String> row(LocalFunction function) {
        return List.of(
                function.spec().id(),
                Long.toString(function.calls()),
                Long.toString(function.failures()),
                Integer.toString(function.environments()));
    }

    private List<String> depths(Resource queue) {
        String url = services.intrinsics().named(queue.id());
        Map<QueueAttributeName, String> depths =
                services.queues()
                        .getQueueAttributes(q -> q.queueUrl(url).attributeNames(DEPTHS))
                        .attributes();
        return Stream.concat(
                        Stream.of(queue.id()),
                        DEPTHS.stream().map(depth -> depths.getOrDefault(depth, "?")))
                .toList();
    }
}

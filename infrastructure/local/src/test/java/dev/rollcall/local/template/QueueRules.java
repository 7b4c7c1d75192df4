package dev.rollcall.local.template;

import static dev.rollcall.local.template.Rule.each;
import static dev.rollcall.local.template.Rule.isArnOf;
import static dev.rollcall.local.template.Rule.says;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every queue and every mapping of a queue to a function keeps (style.md 11.4, 5.3). */
final class QueueRules {
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final int FOURTEEN_DAYS = 14 * 24 * 60 * 60;

    static final List<Rule> ALL =
            List.of(
                    each(
                            "queues are encrypted with our key",
                            QUEUE,
                            queue -> isArnOf(queue, "DataKey", "KmsMasterKeyId")),
                    new Rule("queues have a dead-letter queue", QueueRules::withoutDeadLetters),
                    new Rule("dead letters are kept for 14 days", QueueRules::hastyDeadLetters),
                    each("FIFO queues never deduplicate by content", QUEUE, QueueRules::isOwnId),
                    each("FIFO queues limit each group by itself", QUEUE, QueueRules::isPerGroup),
                    new Rule(
                            "visibility is at least six times the timeout",
                            QueueRules::hastyVisibility),
                    new Rule(
                            "mappings report batch item failures",
                            template ->
                                    broken(
                                            template,
                                            mapping ->
                                                    mapping.event()
                                                            .at("FunctionResponseTypes")
                                                            .items()
                                                            .contains(
                                                                    new Value.Text(
                                                                            "ReportBatchItemFailures")))),
                    new Rule(
                            "mappings have a maximum concurrency",
                            template ->
                                    broken(
                                            template,
                                            mapping ->
                                                    mapping.event()
                                                            .find(
                                                                    "ScalingConfig",
                                                                    "MaximumConcurrency")
                                                            .isPresent())),
                    new Rule(
                            "the sync worker takes one message at a time",
                            template ->
                                    broken(
                                            template,
                                            mapping ->
                                                    !mapping.function().id().equals("SyncFunction")
                                                            || mapping.event().number("BatchSize")
                                                                    == 1)));

    private QueueRules() {}

    /** A function and the event by which a queue feeds it. */
    record Mapping(Resource function, Value event) {}

    static Stream<Mapping> mappings(Template template) {
        return template.functions().stream()
                .flatMap(function ->
                        function.events().values().stream()
                                .filter(e -> e.at("Type").text().equals("SQS"))
                                .map(e -> new Mapping(function, e.at("Properties"))));
    }

    private static List<String> broken(
            Template template, java.util.function.Predicate<Mapping> holds) {
        return mappings(template)
                .filter(holds.negate())
                .map(mapping -> mapping.function().id())
                .toList();
    }

    private static List<String> withoutDeadLetters(Template template) {
        Set<String> deadLetters = deadLetters(template);
        return template.resources(QUEUE).stream()
                .filter(queue -> !deadLetters.contains(queue.id()))
                .filter(queue -> !redrives(queue, deadLetters))
                .map(Resource::id)
                .toList();
    }

    private static boolean redrives(Resource queue, Set<String> deadLetters) {
        return says(queue, "5", "RedrivePolicy", "maxReceiveCount")
                && deadLetters.contains(queue.id().replace("Queue", "DeadLetterQueue"));
    }

    private static List<String> hastyDeadLetters(Template template) {
        Set<String> deadLetters = deadLetters(template);
        return template.resources(QUEUE).stream()
                .filter(queue -> deadLetters.contains(queue.id()))
                .filter(queue ->
                        queue.properties().number("MessageRetentionPeriod") != FOURTEEN_DAYS)
                .map(Resource::id)
                .toList();
    }

    private static Set<String> deadLetters(Template template) {
        return template.resources(QUEUE).stream()
                .map(queue -> queue.properties().find("RedrivePolicy", "deadLetterTargetArn"))
                .flatMap(Optional::stream)
                .map(Names::target)
                .collect(Collectors.toSet());
    }

    private static boolean isOwnId(Resource queue) {
        return !isFifo(queue) || says(queue, "false", "ContentBasedDeduplication");
    }

    private static boolean isPerGroup(Resource queue) {
        return !isFifo(queue)
                || (says(queue, "messageGroup", "DeduplicationScope")
                        && says(queue, "perMessageGroupId", "FifoThroughputLimit"));
    }

    private static boolean isFifo(Resource queue) {
        return says(queue, "true", "FifoQueue");
    }

    private static List<String> hastyVisibility(Template template) {
        return mappings(template)
                .filter(mapping -> visibility(template, mapping) < 6 * timeout(mapping))
                .map(mapping -> mapping.function().id())
                .toList();
    }

    private static int visibility(Template template, Mapping mapping) {
        String queue = Names.target(mapping.event().at("Queue"));
        return template.resources(QUEUE).stream()
                .filter(candidate -> candidate.id().equals(queue))
                .mapToInt(found -> found.properties().number("VisibilityTimeout"))
                .sum();
    }

    private static int timeout(Mapping mapping) {
        return mapping.function().properties().number("Timeout");
    }
}

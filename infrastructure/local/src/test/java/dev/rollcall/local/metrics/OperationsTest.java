package dev.rollcall.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.handlers.Metric;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.template.Value;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code operations.yaml} keeps, beside being what {@code template.yaml} deploys. */
class OperationsTest {
    private static final Template MAIN = Template.bundled();
    private static final Template OPERATIONS = Template.bundledOperations();
    private static final Pattern NAMED = Pattern.compile("\\$\\{(\\w+)}");

    @Test
    void isHandedWhatItAsksFor() {
        Set<String> handed = stack().at("Parameters").fields().keySet();
        Set<String> needed =
                OPERATIONS.parameters().stream()
                        .filter(name -> !OPERATIONS.parameterDefaults().containsKey(name))
                        .collect(Collectors.toSet());

        assertThat(OPERATIONS.parameters()).containsAll(handed);
        assertThat(handed).containsAll(needed);
        assertThat(stack().at("TemplateURL").text()).isEqualTo("infrastructure/operations.yaml");
    }

    /** I-10: an alarm notifies by itself, or is a sign of exactly one that does. */
    @Test
    void letsEveryAlarmBeReportedOnce() {
        Map<String, Integer> reports = new HashMap<>();
        OPERATIONS.resources("AWS::CloudWatch::Alarm").forEach(a -> reports.put(a.id(), own(a)));
        OPERATIONS
                .resources("AWS::CloudWatch::CompositeAlarm")
                .forEach(incident ->
                        NAMED.matcher(rule(incident))
                                .results()
                                .forEach(m -> reports.merge(m.group(1), 1, Integer::sum)));

        assertThat(reports).hasSizeGreaterThan(12).allSatisfy((alarm, n) -> assertThat(n).isOne());
    }

    @Test
    void encryptsWhatItReports() {
        Resource topic = OPERATIONS.resources("AWS::SNS::Topic").getFirst();

        assertThat(topic.properties().find("KmsMasterKeyId")).isPresent();
    }

    @Test
    void watchesEveryDeadLetterQueueFunctionAndTable() {
        String watched = OPERATIONS.resources("AWS::CloudWatch::Alarm").toString();
        Stream<String> queues =
                MAIN.resources("AWS::SQS::Queue").stream()
                        .map(Resource::id)
                        .filter(id -> id.contains("DeadLetter"));
        Stream<String> functions = MAIN.functions().stream().map(Resource::id);
        Stream<String> tables = MAIN.resources("AWS::DynamoDB::Table").stream().map(Resource::id);

        assertThat(Stream.of(queues, functions, tables).flatMap(ids -> ids))
                .allSatisfy(id -> assertThat(watched).contains("Ref=Text[text=" + id + "]"));
    }

    @Test
    void setsNoAlarmOnWhatNobodyCounts() {
        Set<String> counted =
                Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.toSet());
        List<String> looked =
                OPERATIONS.resources("AWS::CloudWatch::Alarm").stream()
                        .flatMap(alarm -> alarm.properties().find("Metrics").stream())
                        .flatMap(metrics -> metrics.items().stream())
                        .flatMap(query -> query.find("MetricStat", "Metric").stream())
                        .filter(metric -> metric.at("Namespace").find("Ref").isPresent())
                        .map(metric -> metric.at("MetricName").text())
                        .toList();

        assertThat(looked).hasSizeGreaterThan(10).allMatch(counted::contains);
    }

    /** CloudWatch takes ten metrics an alarm, its expression among them not counted. */
    @Test
    void looksAtNoMoreThanTenMetricsAnAlarm() {
        assertThat(OPERATIONS.resources("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm ->
                        assertThat(
                                        alarm.properties().find("Metrics").stream()
                                                .flatMap(m -> m.items().stream())
                                                .filter(q -> q.find("MetricStat").isPresent()))
                                .hasSizeLessThanOrEqualTo(10));
    }

    private static int own(Resource alarm) {
        return alarm.properties().find("AlarmActions").isPresent() ? 1 : 0;
    }

    private static String rule(Resource incident) {
        return incident.properties().at("AlarmRule", "Fn::Sub").text();
    }

    private static Value stack() {
        return MAIN.resources("AWS::CloudFormation::Stack").getFirst().properties();
    }
}

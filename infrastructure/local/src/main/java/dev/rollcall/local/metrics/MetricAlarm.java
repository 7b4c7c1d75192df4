package dev.rollcall.local.metrics;

import dev.rollcall.local.template.TemplateException;
import dev.rollcall.local.template.Value;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An {@code AWS::CloudWatch::Alarm}, judged as CloudWatch documents it. */
final class MetricAlarm {
    private final List<Query> queries;
    private final String result;
    private final Duration period;
    private final int periods;
    private final int enough;
    private final String operator;
    private final double threshold;
    private final String missing;

    /** Reads a declaration whose references are resolved. */
    MetricAlarm(Value properties) {
        this.queries = queries(properties);
        this.result = queries.getFirst().id();
        this.period = Duration.ofSeconds(period(properties));
        this.periods = properties.number("EvaluationPeriods");
        this.enough = properties.number("DatapointsToAlarm");
        this.operator = properties.at("ComparisonOperator").text();
        this.threshold = Double.parseDouble(properties.at("Threshold").text());
        this.missing = properties.at("TreatMissingData").text();
    }

    AlarmState state(MetricStore store, Instant now) {
        Span span = Span.upTo(now, period, periods);
        double[] values = Query.values(queries, store, span).getOrDefault(result, new double[0]);
        int breaching = 0;
        int known = 0;
        for (double value : values) {
            boolean isMissing = Double.isNaN(value);
            known += isMissing ? 0 : 1;
            breaching += isBreaching(value, isMissing ? missing : operator) ? 1 : 0;
        }
        if (known == 0 && missing.equals("missing")) {
            return AlarmState.INSUFFICIENT_DATA;
        }
        return breaching >= enough ? AlarmState.ALARM : AlarmState.OK;
    }

    private boolean isBreaching(double value, String rule) {
        return switch (rule) {
            case "GreaterThanThreshold" -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value >= threshold;
            case "LessThanThreshold" -> value < threshold;
            case "LessThanOrEqualToThreshold" -> value <= threshold;
            case "breaching" -> true;
            case "notBreaching", "missing" -> false;
            default -> throw new TemplateException("no such comparison: " + rule);
        };
    }

    /** What the alarm looks at, its result first. */
    private static List<Query> queries(Value properties) {
        return properties
                .find("Metrics")
                .map(metrics -> metrics.items().stream().map(MetricAlarm::query).toList())
                .orElseGet(() ->
                        List.of(
                                new Query.Measured(
                                        "result",
                                        metric(properties),
                                        Stat.of(properties.at("Statistic").text()))));
    }

    private static Query query(Value query) {
        String id = query.at("Id").text();
        return query.find("Expression")
                .<Query>map(how -> new Query.Computed(id, how.text()))
                .orElseGet(() ->
                        new Query.Measured(
                                id,
                                metric(query.at("MetricStat", "Metric")),
                                Stat.of(query.at("MetricStat", "Stat").text())));
    }

    private static MetricId metric(Value metric) {
        Map<String, String> dimensions = new HashMap<>();
        metric.find("Dimensions").stream()
                .flatMap(all -> all.items().stream())
                .forEach(each -> dimensions.put(each.at("Name").text(), each.at("Value").text()));
        return new MetricId(
                metric.at("Namespace").text(), metric.at("MetricName").text(), dimensions);
    }

    private static int period(Value properties) {
        return properties
                .find("Metrics")
                .map(metrics ->
                        metrics.items().stream()
                                .flatMap(query -> query.find("MetricStat").stream())
                                .mapToInt(stat -> stat.number("Period"))
                                .max()
                                .orElseThrow())
                .orElseGet(() -> properties.number("Period"));
    }
}

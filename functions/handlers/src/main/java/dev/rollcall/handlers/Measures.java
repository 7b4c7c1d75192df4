package dev.rollcall.handlers;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a log line counts, in CloudWatch's embedded metric format: the line itself is the metric, so
 * that counting costs no call, no permission and no library. Dimensions are values the line tells
 * anyway; what is counted by one that the line lacks is not counted.
 */
public final class Measures {

    private final List<Directive> directives = new ArrayList<>();
    private final Map<Metric, Long> values = new EnumMap<>(Metric.class);

    private Measures() {}

    /** Nothing is counted. */
    static Measures none() {
        return new Measures();
    }

    /** What is counted next is counted by these values of the line together. */
    public static Measures by(LogKey... keys) {
        return none().andBy(keys);
    }

    /** An end of a run, which the line tells with its portal, mode and outcome. */
    public static Measures ofEndedRun() {
        return by(LogKey.OUTCOME)
                .count(Metric.RUNS, 1)
                .andBy(LogKey.PORTAL, LogKey.MODE, LogKey.OUTCOME)
                .count(Metric.RUNS, 1);
    }

    /** What is counted next is counted by these instead, as metrics of their own. */
    public Measures andBy(LogKey... keys) {
        directives.add(new Directive(List.of(keys), EnumSet.noneOf(Metric.class)));
        return this;
    }

    /** Counts; a metric has one value a line, by whatever it is counted. */
    public Measures count(Metric metric, long value) {
        directives.getLast().metrics().add(metric);
        values.put(metric, value);
        return this;
    }

    /** Writes the format's own member and the values. */
    void write(JsonGenerator json, String namespace, Instant at, Set<LogKey> told)
            throws IOException {
        List<Directive> known =
                directives.stream().filter(each -> told.containsAll(each.keys())).toList();
        if (known.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", at.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        for (Directive each : known) {
            each.write(json, namespace);
        }
        json.writeEndArray();
        json.writeEndObject();
        for (Map.Entry<Metric, Long> each : values.entrySet()) {
            json.writeNumberField(each.getKey().key(), each.getValue());
        }
    }

    private record Directive(List<LogKey> keys, Set<Metric> metrics) {

        void write(JsonGenerator json, String namespace) throws IOException {
            json.writeStartObject();
            json.writeStringField("Namespace", namespace);
            json.writeArrayFieldStart("Dimensions");
            json.writeStartArray();
            for (LogKey key : keys) {
                json.writeString(key.key());
            }
            json.writeEndArray();
            json.writeEndArray();
            json.writeArrayFieldStart("Metrics");
            for (Metric metric : metrics) {
                json.writeStartObject();
                json.writeStringField("Name", metric.key());
                json.writeStringField("Unit", metric.unit());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}

package dev.rollcall.handlers;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a log line counts, in CloudWatch's embedded metric format: the line itself is the metric, so
 * that counting costs no call, no permission and no library. Dimensions are values the line tells
 * anyway; a set of which the line lacks one counts for nothing.
 */
public final class Measures {

    private final List<List<LogKey>> dimensions = new ArrayList<>();
    private final Map<Metric, Long> values = new EnumMap<>(Metric.class);

    /** Nothing is counted. */
    static Measures none() {
        return new Measures();
    }

    /** Counted by these values of the line together. */
    public static Measures by(LogKey... keys) {
        return none().andBy(keys);
    }

    /** An end of a run, which the line tells with its portal, mode and outcome. */
    public static Measures ofEndedRun() {
        return by(LogKey.OUTCOME)
                .andBy(LogKey.PORTAL, LogKey.MODE, LogKey.OUTCOME)
                .count(Metric.RUNS, 1);
    }

    /** Counted by these too, as metrics of their own. */
    public Measures andBy(LogKey... keys) {
        dimensions.add(List.of(keys));
        return this;
    }

    public Measures count(Metric metric, long value) {
        values.put(metric, value);
        return this;
    }

    /** Writes the format's own member and the values. */
    void write(JsonGenerator json, String namespace, Instant at, Set<LogKey> told)
            throws IOException {
        List<List<LogKey>> known = dimensions.stream().filter(told::containsAll).toList();
        if (known.isEmpty() || values.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", at.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", namespace);
        writeDimensions(json, known);
        writeDefinitions(json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        for (Map.Entry<Metric, Long> each : values.entrySet()) {
            json.writeNumberField(each.getKey().key(), each.getValue());
        }
    }

    private static void writeDimensions(JsonGenerator json, List<List<LogKey>> known)
            throws IOException {
        json.writeArrayFieldStart("Dimensions");
        for (List<LogKey> set : known) {
            json.writeStartArray();
            for (LogKey key : set) {
                json.writeString(key.key());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeDefinitions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("Metrics");
        for (Metric metric : values.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", metric.key());
            json.writeStringField("Unit", metric.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package dev.rollcall.local.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads log lines in CloudWatch's embedded metric format. */
final class EmbeddedMetrics {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "\"_aws\"";

    private EmbeddedMetrics() {}

    /** The values that a line holds; none for a line of another form. */
    static List<Datapoint> read(String line) {
        if (!line.startsWith("{") || !line.contains(MARK)) {
            return List.of();
        }
        try {
            return read(JSON.readTree(line));
        } catch (JsonProcessingException cutOff) {
            return List.of();
        }
    }

    private static List<Datapoint> read(JsonNode line) {
        Instant at = Instant.ofEpochMilli(line.at("/_aws/Timestamp").asLong());
        List<Datapoint> points = new ArrayList<>();
        for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
            String namespace = directive.path("Namespace").asText();
            for (JsonNode set : directive.path("Dimensions")) {
                for (JsonNode metric : directive.path("Metrics")) {
                    String name = metric.path("Name").asText();
                    var id = new MetricId(namespace, name, dimensions(line, set));
                    values(line.path(name)).forEach(v -> points.add(new Datapoint(id, at, v)));
                }
            }
        }
        return points;
    }

    private static Map<String, String> dimensions(JsonNode line, JsonNode set) {
        Map<String, String> dimensions = new HashMap<>();
        set.forEach(name -> dimensions.put(name.asText(), line.path(name.asText()).asText()));
        return dimensions;
    }

    private static List<Double> values(JsonNode value) {
        List<Double> values = new ArrayList<>();
        if (value.isNumber()) {
            values.add(value.doubleValue());
        }
        value.forEach(each -> values.add(each.doubleValue()));
        return values;
    }
}

package dev.rollcall.local.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the {@code metrics} of a dashboard's widget: {@code [namespace, name, dimension,
 * value, …, {options}]} or {@code [{expression, …}]}.
 *
 * @param query what it stands for
 * @param label what the legend calls it
 * @param isRight whether the axis on the right is its own
 * @param isVisible whether it is drawn, or only worked with
 */
record GraphQuery(Query query, String label, boolean isRight, boolean isVisible) {

    static List<GraphQuery> of(JsonNode widget) {
        List<GraphQuery> queries = new ArrayList<>();
        for (JsonNode entry : widget.path("metrics")) {
            queries.add(of(entry, "m" + queries.size(), widget.path("stat").asText("Average")));
        }
        return queries;
    }

    private static GraphQuery of(JsonNode entry, String usualId, String usualStat) {
        JsonNode last = entry.path(entry.size() - 1);
        JsonNode options = last.isObject() ? last : JsonNodeFactory.instance.objectNode();
        String id = options.path("id").asText(usualId);
        Query query =
                options.has("expression")
                        ? new Query.Computed(id, options.path("expression").asText())
                        : new Query.Measured(
                                id, metric(entry), Stat.of(options.path("stat").asText(usualStat)));
        return new GraphQuery(
                query,
                options.path("label").asText(id),
                options.path("yAxis").asText("left").equals("right"),
                options.path("visible").asBoolean(true));
    }

    private static MetricId metric(JsonNode entry) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 2; i + 1 < entry.size() && entry.path(i).isTextual(); i += 2) {
            dimensions.put(entry.path(i).asText(), entry.path(i + 1).asText());
        }
        return new MetricId(entry.path(0).asText(), entry.path(1).asText(), dimensions);
    }
}

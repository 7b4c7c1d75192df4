package dev.rollcall.local.metrics;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The structure of a dashboard's body as CloudWatch's API reference documents it ("Dashboard Body
 * Structure and Syntax"), for the types of widget that are used here.
 */
final class DashboardRules {
    private static final Set<String> TYPES =
            Set.of("alarm", "chart", "custom", "explorer", "log", "metric", "text");
    private static final Map<String, Set<String>> KEYS =
            Map.of(
                    "body", Set.of("start", "end", "periodOverride", "variables", "widgets"),
                    "widget", Set.of("type", "x", "y", "width", "height", "properties"),
                    "text", Set.of("markdown", "background"),
                    "alarm", Set.of("alarms", "title", "sortBy", "states"),
                    "custom", Set.of("endpoint", "params", "title", "updateOn"),
                    "metric",
                            Set.of(
                                    "accountId",
                                    "annotations",
                                    "end",
                                    "labels",
                                    "legend",
                                    "liveData",
                                    "metrics",
                                    "period",
                                    "region",
                                    "setPeriodToTimeRange",
                                    "singleValueFullPrecision",
                                    "sparkline",
                                    "stacked",
                                    "start",
                                    "stat",
                                    "table",
                                    "timezone",
                                    "title",
                                    "view",
                                    "yAxis"),
                    "option",
                            Set.of(
                                    "accountId",
                                    "color",
                                    "expression",
                                    "id",
                                    "label",
                                    "period",
                                    "region",
                                    "stat",
                                    "visible",
                                    "yAxis"));
    private static final Set<String> VIEWS =
            Set.of("timeSeries", "singleValue", "gauge", "bar", "pie", "table");

    private final List<String> broken = new ArrayList<>();

    private DashboardRules() {}

    /** What of a body CloudWatch would refuse, or not understand. */
    static List<String> brokenBy(JsonNode body) {
        DashboardRules rules = new DashboardRules();
        rules.body(body);
        return rules.broken;
    }

    private void body(JsonNode body) {
        keys(body, "body", "$");
        must(body.path("widgets").isArray() && body.path("widgets").size() <= 500, "$.widgets");
        must(
                body.path("start").asText("-PT1H").matches("-P(T?[0-9]+[MHDW])|[0-9-]{10}T.*"),
                "$.start");
        must(
                Set.of("auto", "inherit").contains(body.path("periodOverride").asText("auto")),
                "$.periodOverride");
        for (int i = 0; i < body.path("widgets").size(); i++) {
            widget(body.path("widgets").path(i), "$.widgets[" + i + "]");
        }
    }

    private void widget(JsonNode widget, String at) {
        keys(widget, "widget", at);
        String type = widget.path("type").asText();
        must(TYPES.contains(type), at + ".type");
        must(widget.has("x") == widget.has("y"), at + ": x and y come together");
        within(widget, "x", 0, 23, at);
        within(widget, "y", 0, Integer.MAX_VALUE, at);
        within(widget, "width", 1, 24, at);
        within(widget, "height", 1, 1_000, at);
        must(
                widget.path("x").asInt() + widget.path("width").asInt(6) <= 24,
                at + " ends beyond the grid");
        JsonNode properties = widget.path("properties");
        must(properties.isObject(), at + ".properties");
        String inside = at + ".properties";
        if (KEYS.containsKey(type)) {
            keys(properties, type, inside);
        }
        switch (type) {
            case "text" -> must(properties.path("markdown").isTextual(), inside + ".markdown");
            case "alarm" -> alarms(properties, inside);
            case "custom" -> custom(properties, inside);
            case "metric" -> metric(properties, inside);
            default -> must(false, at + ": no rule for " + type);
        }
    }

    private void alarms(JsonNode properties, String at) {
        JsonNode alarms = properties.path("alarms");
        must(alarms.isArray() && !alarms.isEmpty() && alarms.size() <= 100, at + ".alarms");
        alarms.forEach(arn ->
                must(
                        arn.asText().matches("arn:[a-z-]+:cloudwatch:[^:]+:[0-9]{12}:alarm:.+"),
                        at + ".alarms"));
    }

    private void custom(JsonNode properties, String at) {
        must(
                properties
                        .path("endpoint")
                        .asText()
                        .matches("arn:[a-z-]+:lambda:[^:]+:[0-9]{12}:function:[^:]+(:.+)?"),
                at + ".endpoint");
        JsonNode updates = properties.path("updateOn");
        updates.fieldNames()
                .forEachRemaining(name ->
                        must(
                                Set.of("refresh", "resize", "timeRange").contains(name),
                                at + ".updateOn." + name));
        updates.forEach(when -> must(when.isBoolean(), at + ".updateOn"));
    }

    private void metric(JsonNode properties, String at) {
        must(
                properties.path("region").asText().matches("[a-z]{2}(-[a-z]+)+-[0-9]"),
                at + ".region");
        must(VIEWS.contains(properties.path("view").asText("timeSeries")), at + ".view");
        must(
                !properties.path("stacked").asBoolean()
                        || properties.path("view").asText("timeSeries").equals("timeSeries"),
                at + ".stacked is for time series");
        int period = properties.path("period").asInt(300);
        must(period % 60 == 0 || Set.of(1, 5, 10, 30).contains(period), at + ".period");
        properties
                .at("/annotations/horizontal")
                .forEach(line -> must(line.path("value").isNumber(), at + ".annotations"));
        JsonNode metrics = properties.path("metrics");
        must(!metrics.isEmpty() && metrics.size() <= 500, at + ".metrics");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < metrics.size(); i++) {
            entry(metrics.path(i), ids, at + ".metrics[" + i + "]");
        }
    }

    private void entry(JsonNode entry, Set<String> ids, String at) {
        JsonNode last = entry.path(entry.size() - 1);
        int texts = last.isObject() ? entry.size() - 1 : entry.size();
        for (int i = 0; i < texts; i++) {
            must(
                    entry.path(i).isTextual() && !entry.path(i).asText().isBlank(),
                    at + "[" + i + "]");
        }
        if (last.isObject()) {
            keys(last, "option", at);
            must(
                    Set.of("left", "right").contains(last.path("yAxis").asText("left")),
                    at + ".yAxis");
            must(
                    !last.has("id") || last.path("id").asText().matches("[a-z][A-Za-z0-9_]*"),
                    at + ".id");
            must(!last.has("id") || ids.add(last.path("id").asText()), at + ".id twice");
        }
        boolean isExpression = texts == 0 && last.path("expression").isTextual();
        boolean isMetric = texts >= 2 && texts % 2 == 0 && texts <= 62;
        must(isExpression || isMetric, at + " is neither metric nor expression");
    }

    private void within(JsonNode widget, String name, int least, int most, String at) {
        JsonNode value = widget.path(name);
        must(
                !widget.has(name)
                        || (value.isInt() && value.asInt() >= least && value.asInt() <= most),
                at + "." + name);
    }

    private void keys(JsonNode object, String kind, String at) {
        Set<String> known = KEYS.getOrDefault(kind, Set.of());
        object.fieldNames()
                .forEachRemaining(
                        name -> must(known.contains(name), at + "." + name + " is not known"));
    }

    private void must(boolean holds, String where) {
        if (!holds) {
            broken.add(where);
        }
    }
}

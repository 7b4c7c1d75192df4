package dev.rollcall.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/** The same for programs: one object a line, its {@code type} first. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    public static String machine(Map<String, String> facts) {
        ObjectNode line = line("machine");
        facts.forEach(line::put);
        return line.toString();
    }

    public static String measure(Measure measure) {
        ObjectNode line = line("measure");
        line.put("scenario", measure.scenario()).put("where", measure.where());
        line.put("size", measure.size());
        ObjectNode figures = line.putObject("figures");
        measure.figures().forEach((metric, value) -> figures.put(metric.code(), value));
        ArrayNode floors = line.putArray("floors");
        measure.floors().forEach(floor -> add(floors.addObject(), measure, floor));
        ArrayNode budgets = line.putArray("budgets");
        measure.budgets().forEach(budget -> add(budgets.addObject(), budget));
        return line.toString();
    }

    public static String growth(Growth growth) {
        return line("growth")
                .put("scenario", growth.scenario())
                .put("where", growth.where())
                .put("metric", growth.metric().code())
                .put("exponent", growth.exponent())
                .put("sizes", growth.sizes())
                .toString();
    }

    /** A line of another type, from its numbers. */
    public static String numbers(String type, Map<String, Double> values) {
        ObjectNode line = line(type);
        values.forEach(line::put);
        return line.toString();
    }

    private static void add(ObjectNode node, Measure measure, Floor floor) {
        node.put("what", floor.what())
                .put("metric", floor.metric().code())
                .put("value", floor.value())
                .put("ratio", measure.ratio(floor));
    }

    private static void add(ObjectNode node, Budget budget) {
        node.put("what", budget.what())
                .put("limit", budget.limit())
                .put("found", budget.found())
                .put("held", budget.isHeld())
                .put("bound", budget.bound());
    }

    private static ObjectNode line(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}

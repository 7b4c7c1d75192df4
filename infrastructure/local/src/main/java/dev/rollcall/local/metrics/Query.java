package dev.rollcall.local.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of a graph, or of what an alarm looks at. */
sealed interface Query {

    /** By what expressions call it. */
    String id();

    /**
     * A metric as it is.
     *
     * @param metric which
     * @param stat what of it
     */
    record Measured(String id, MetricId metric, Stat stat) implements Query {}

    /**
     * Worked out from others.
     *
     * @param expression how
     */
    record Computed(String id, String expression) implements Query {}

    /** The values of each, in their order. */
    static Map<String, double[]> values(List<Query> queries, MetricStore store, Span span) {
        Map<String, double[]> measured = new LinkedHashMap<>();
        for (Query query : queries) {
            if (query instanceof Measured(String id, MetricId metric, Stat stat)) {
                measured.put(id, store.series(metric, stat, span));
            }
        }
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Query query : queries) {
            all.put(
                    query.id(),
                    switch (query) {
                        case Measured it -> measured.getOrDefault(it.id(), new double[0]);
                        case Computed(String id, String how) ->
                                MetricMath.evaluate(how, measured, span.periods());
                    });
        }
        return all;
    }
}

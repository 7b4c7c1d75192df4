package dev.rollcall.local.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells one metric from another: one more dimension, or another value, is another metric.
 *
 * @param namespace whose it is
 * @param name what is counted
 * @param dimensions by what
 */
public record MetricId(String namespace, String name, Map<String, String> dimensions) {

    public MetricId {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }
}

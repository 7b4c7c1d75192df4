package dev.rollcall.local.metrics;

import java.time.Instant;

/**
 * One value of one metric.
 *
 * @param metric the metric
 * @param at when
 * @param value how much
 */
record Datapoint(MetricId metric, Instant at, double value) {}

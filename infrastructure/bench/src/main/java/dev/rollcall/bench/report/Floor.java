package dev.rollcall.bench.report;

/**
 * The least that a piece of work could take, measured in the same run.
 *
 * @param what was done instead
 * @param metric in what it is measured
 * @param value how much of it
 */
public record Floor(String what, Metric metric, double value) {}

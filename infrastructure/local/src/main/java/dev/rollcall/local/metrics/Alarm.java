package dev.rollcall.local.metrics;

/**
 * An alarm and what it says.
 *
 * @param name its name
 * @param state what it says
 * @param description what it means, and where to read what to do
 * @param isReported whether somebody is told of it; the others are signs of one that is
 */
public record Alarm(String name, AlarmState state, String description, boolean isReported) {}

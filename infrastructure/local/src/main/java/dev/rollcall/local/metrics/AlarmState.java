package dev.rollcall.local.metrics;

/** What an alarm says. */
public enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}

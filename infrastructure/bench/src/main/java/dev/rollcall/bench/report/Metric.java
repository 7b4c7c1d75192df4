package dev.rollcall.bench.report;

import java.util.Locale;

/** What can be measured, and how it is written. */
public enum Metric {
    SECONDS("s", 3),
    CPU_SECONDS("cpu s", 2),
    PER_SECOND("per s", 0),
    P50_MILLIS("p50 ms", 2),
    P99_MILLIS("p99 ms", 2),
    ALLOCATED_MB("alloc MB", 0),
    PEAK_MB("peak MB", 0),
    REQUESTS("requests", 0),
    READ_UNITS("read u", 1),
    WRITE_UNITS("write u", 1),
    ROSTER_WRITE_UNITS("roster u", 1),
    STORE_CALLS("calls", 0),
    STORE_WAITS("waits", 0),
    CLASSES("classes", 0),
    JAR_MB("jar MB", 2);

    private final String label;
    private final int decimals;

    Metric(String label, int decimals) {
        this.label = label;
        this.decimals = decimals;
    }

    /** The head of its column. */
    public String label() {
        return label;
    }

    /** The name in JSON, for example {@code write_units}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value as people read it. */
    public String text(double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}

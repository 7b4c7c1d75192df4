package dev.rollcall.local.metrics;

import java.util.Arrays;

/** The statistics that are known here; percentiles are not. */
enum Stat {
    SUM("Sum"),
    AVERAGE("Average"),
    MINIMUM("Minimum"),
    MAXIMUM("Maximum"),
    SAMPLE_COUNT("SampleCount");

    private final String key;

    Stat(String key) {
        this.key = key;
    }

    static Stat of(String key) {
        return Arrays.stream(values())
                .filter(stat -> stat.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such statistic: " + key));
    }

    /** The statistic; not a number where there is no value. */
    double of(Samples samples) {
        if (samples.count() == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case SUM -> samples.sum();
            case AVERAGE -> samples.sum() / samples.count();
            case MINIMUM -> samples.least();
            case MAXIMUM -> samples.most();
            case SAMPLE_COUNT -> samples.count();
        };
    }
}

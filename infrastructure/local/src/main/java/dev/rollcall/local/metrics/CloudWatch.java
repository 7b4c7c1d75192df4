package dev.rollcall.local.metrics;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * CloudWatch on this machine: what the stack's functions have counted, the dashboard's graphs of
 * it, and what the alarms say. Safe for use by many threads.
 */
public final class CloudWatch {
    private final MetricStore store;
    private final Operations operations;
    private final Runnable sample;
    private final InstantSource clock;

    /**
     * One stack's CloudWatch.
     *
     * @param sample adds what AWS's services would report by themselves, for the minute at hand
     */
    public CloudWatch(
            MetricStore store, Operations operations, Runnable sample, InstantSource clock) {
        this.store = store;
        this.operations = operations;
        this.sample = sample;
        this.clock = clock;
    }

    /** The dashboard's body. */
    public JsonNode dashboard() {
        return operations.dashboard();
    }

    /** A {@code metric} widget of the dashboard as SVG; see {@link Graph#svg}. */
    public String graph(JsonNode properties, Duration back, int width, int height) {
        sample.run();
        return Graph.svg(properties, store, clock.instant(), back, width, height);
    }

    /** Every alarm as it stands now. */
    public List<Alarm> alarms() {
        sample.run();
        return operations.alarms(store, clock.instant());
    }

    /** What was counted. */
    public MetricStore store() {
        return store;
    }
}

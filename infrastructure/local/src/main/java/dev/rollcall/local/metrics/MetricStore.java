package dev.rollcall.local.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Metrics by the minute, in memory. Bounded: a day's minutes of each metric, and as many metrics as
 * a console has use for; what comes beyond that is dropped. Safe for use by many threads.
 */
public final class MetricStore {
    private static final int MINUTES = 24 * 60;
    private static final int METRICS = 4_000;

    private final Map<MetricId, NavigableMap<Long, Samples>> metrics = new ConcurrentHashMap<>();

    /** Takes a value in. */
    public void add(MetricId metric, Instant at, double value) {
        if (metrics.size() >= METRICS && !metrics.containsKey(metric)) {
            return;
        }
        NavigableMap<Long, Samples> minutes =
                metrics.computeIfAbsent(metric, any -> new ConcurrentSkipListMap<>());
        minutes.merge(minute(at), Samples.of(value), Samples::and);
        minutes.headMap(minutes.lastKey() - MINUTES).clear();
    }

    void add(Datapoint point) {
        add(point.metric(), point.at(), point.value());
    }

    /** The metrics there are. */
    public Set<MetricId> metrics() {
        return Set.copyOf(metrics.keySet());
    }

    /** A metric's values period by period; not a number where there is none. */
    double[] series(MetricId metric, Stat stat, Span span) {
        Samples[] periods = new Samples[span.periods()];
        Arrays.fill(periods, Samples.NONE);
        metrics.getOrDefault(metric, new ConcurrentSkipListMap<>())
                .forEach((minute, samples) -> {
                    long index = span.indexOf(Instant.ofEpochSecond(minute * 60));
                    if (index >= 0 && index < periods.length) {
                        periods[(int) index] = periods[(int) index].and(samples);
                    }
                });
        return Arrays.stream(periods).mapToDouble(stat::of).toArray();
    }

    /** A metric's statistic over some time up to now; not a number where there is no value. */
    public double statistic(MetricId metric, String stat, Instant now, Duration back) {
        return series(metric, Stat.of(stat), Span.upTo(now, back, 1))[0];
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }
}

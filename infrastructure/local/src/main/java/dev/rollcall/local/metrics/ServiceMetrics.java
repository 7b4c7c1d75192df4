package dev.rollcall.local.metrics;

import java.time.InstantSource;
import java.util.Map;

/** What AWS's own services report without being asked, as far as it is known here. */
public final class ServiceMetrics {
    private static final String LAMBDA = "AWS/Lambda";
    private static final String SQS = "AWS/SQS";

    private final MetricStore store;
    private final InstantSource clock;

    public ServiceMetrics(MetricStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A call of a function has ended. */
    public void called(String function, long millis, int errors) {
        Map<String, String> by = Map.of("FunctionName", function);
        add(LAMBDA, "Invocations", by, 1);
        add(LAMBDA, "Errors", by, errors);
        add(LAMBDA, "Duration", by, (double) millis);
    }

    /** So many messages wait in a queue. */
    public void depth(String queue, double visible) {
        add(SQS, "ApproximateNumberOfMessagesVisible", Map.of("QueueName", queue), visible);
    }

    private void add(String namespace, String name, Map<String, String> by, double value) {
        store.add(new MetricId(namespace, name, by), clock.instant(), value);
    }
}

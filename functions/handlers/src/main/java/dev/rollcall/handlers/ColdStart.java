package dev.rollcall.handlers;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts execution environments by their first event, those that were restored from a snapshot
 * among them: a snapshot is taken before any event.
 */
public final class ColdStart {

    private final JsonLog log;
    private final AtomicBoolean isWarm = new AtomicBoolean();

    public ColdStart(JsonLog log) {
        this.log = log;
    }

    /** An event has come; counts when it is the first. */
    public void tell() {
        if (isWarm.compareAndSet(false, true)) {
            log.info(
                    "cold-start",
                    Map.of(),
                    Measures.by(LogKey.FUNCTION).count(Metric.COLD_STARTS, 1));
        }
    }
}

package dev.rollcall.sync.run;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what one execution environment uses. Adapters add; a slice takes what was added since it
 * began. An environment works on one message at a time, so what is counted in between belongs to
 * one run.
 */
public final class UsageMeter {

    private final LongAdder requests = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder rosterWrites = new LongAdder();

    /** One request to a portal, whatever came of it. */
    public void portalRequest() {
        requests.increment();
    }

    /** Read capacity units a store reported. */
    public void read(double units) {
        reads.add(milli(units));
    }

    /** Write capacity units a store reported. */
    public void wrote(double units) {
        writes.add(milli(units));
    }

    /** Write capacity units that went into roster records; also counted by {@link #wrote}. */
    public void wroteRoster(double units) {
        rosterWrites.add(milli(units));
    }

    /** Answers what was counted since the last call, and begins anew. */
    public Usage take(Duration worked) {
        return new Usage(
                requests.sumThenReset(),
                reads.sumThenReset(),
                writes.sumThenReset(),
                rosterWrites.sumThenReset(),
                worked);
    }

    private static long milli(double units) {
        return Math.round(units * 1000);
    }
}

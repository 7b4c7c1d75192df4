package dev.rollcall.handlers;

import java.util.Map;

/**
 * What a function does around the snapshot that its environments start from: before it, warm up by
 * calls without effect; after it, forget what was true only then. A warm-up that fails costs speed
 * and nothing else.
 */
public final class Snapshot {

    private final JsonLog log;
    private final Runnable warmUp;
    private final Runnable forget;

    public Snapshot(JsonLog log, Runnable warmUp, Runnable forget) {
        this.log = log;
        this.warmUp = warmUp;
        this.forget = forget;
    }

    /** Before the snapshot. */
    public void warmUp() {
        try {
            warmUp.run();
        } catch (RuntimeException cold) {
            log.broken("warm-up-failed", Map.of(), cold);
        }
    }

    /** After the restore. */
    public void forget() {
        forget.run();
    }
}

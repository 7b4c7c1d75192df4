package dev.rollcall.handlers;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.util.Map;

/**
 * What a function does around the snapshot that its environments start from: before it, warm up by
 * calls without effect; after it, forget what was true only then. A warm-up that fails costs speed
 * and nothing else.
 */
public final class Snapshot implements Resource {

    private final JsonLog log;
    private final Runnable warmUp;
    private final Runnable forget;

    private Snapshot(JsonLog log, Runnable warmUp, Runnable forget) {
        this.log = log;
        this.warmUp = warmUp;
        this.forget = forget;
    }

    /** Registers with the runtime, which keeps no strong reference: the caller must. */
    public static Snapshot of(JsonLog log, Runnable warmUp, Runnable forget) {
        Snapshot snapshot = new Snapshot(log, warmUp, forget);
        Core.getGlobalContext().register(snapshot);
        return snapshot;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            warmUp.run();
        } catch (RuntimeException cold) {
            log.broken("warm-up-failed", Map.of(), cold);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        forget.run();
    }
}

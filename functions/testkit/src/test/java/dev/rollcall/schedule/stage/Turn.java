package dev.rollcall.schedule.stage;

import dev.rollcall.sync.run.SyncMessage;

import org.jspecify.annotations.Nullable;

/**
 * One errand of one worker: what everything that happens under it is put down to. Equal only to
 * itself.
 */
public final class Turn {
    private final String what;
    private final @Nullable SyncMessage message;
    private final long begunAt;

    /**
     * @param what for people
     * @param message the message worked on, if it is one
     * @param begunAt running time at its beginning, in nanoseconds
     */
    public Turn(String what, @Nullable SyncMessage message, long begunAt) {
        this.what = what;
        this.message = message;
        this.begunAt = begunAt;
    }

    public @Nullable SyncMessage message() {
        return message;
    }

    public long begunAt() {
        return begunAt;
    }

    @Override
    public String toString() {
        return what;
    }
}

package dev.rollcall.portals.http;

import dev.rollcall.sync.run.Pause;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps a distance in time between the starts of one worker's requests, whichever thread makes
 * them. A new pace, and one that begins anew, also owes that distance before its first request: the
 * worker that had this one's place at the portal may have made its last one just now. Thread-safe.
 */
public final class Pace {

    private final long interval;
    private final LongSupplier nanos;
    private final Pause pause;
    private long freeAt;

    /**
     * @param interval the least time between two starts
     * @param nanos a clock that only ever goes forward
     */
    public Pace(Duration interval, LongSupplier nanos, Pause pause) {
        this.interval = interval.toNanos();
        this.nanos = nanos;
        this.pause = pause;
        this.freeAt = nanos.getAsLong() + this.interval;
    }

    /** No distance at all. */
    public static Pace free() {
        return new Pace(Duration.ZERO, () -> 0, any -> {});
    }

    /** A new piece of work begins. */
    public synchronized void begin() {
        freeAt = nanos.getAsLong() + interval;
    }

    /**
     * Waits for this request's turn and starts it; empty when the thread was interrupted before.
     * One thread at a time waits here, so that a late start moves all later ones.
     */
    synchronized <T> Optional<T> start(Supplier<T> request) {
        for (long left = left(); left > 0 && !isInterrupted(); left = left()) {
            pause.rest(Duration.ofNanos(left));
        }
        if (isInterrupted()) {
            return Optional.empty();
        }
        T started = request.get();
        freeAt = nanos.getAsLong() + interval;
        return Optional.of(started);
    }

    private long left() {
        return freeAt - nanos.getAsLong();
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}

package dev.rollcall.testkit;

import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.Ticker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A calendar and a stopwatch that stand still until a test, or a pause, moves them. Thread-safe.
 */
public final class SteppingClock implements InstantSource, Ticker, Pause {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private Instant now;
    private long nanos;

    public SteppingClock() {
        this(START);
    }

    public SteppingClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /** Takes no time at all, but both calendar and stopwatch are later. */
    @Override
    public void rest(Duration duration) {
        advance(duration);
    }

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** Lets time pass until a moment; without effect when it has passed already. */
    public synchronized void advanceTo(Instant moment) {
        if (moment.isAfter(now)) {
            advance(Duration.between(now, moment));
        }
    }

    /**
     * Sets the calendar forward or back, as a corrected clock does; the stopwatch does not notice.
     */
    public synchronized void jump(Duration by) {
        now = now.plus(by);
    }
}

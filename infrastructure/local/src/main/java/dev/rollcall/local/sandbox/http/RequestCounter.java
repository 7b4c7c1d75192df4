package dev.rollcall.local.sandbox.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Counts requests and how many came within a second, exactly, however many threads count. A clock
 * that steps back is taken to stand still.
 */
public final class RequestCounter {
    private static final long WINDOW_MICROS = 1_000_000;

    /**
     * What was counted since the last reset.
     *
     * @param total all requests
     * @param mostInOneSecond the most in one second of the clock
     * @param mostInAnyWindow the most in any 1,000 milliseconds, wherever they begin
     */
    public record Count(long total, int mostInOneSecond, int mostInAnyWindow) {}

    private final InstantSource clock;
    private final Queue<Long> window = new ArrayDeque<>();
    private Count count = new Count(0, 0, 0);
    private long last;
    private long second;
    private int inThisSecond;

    public RequestCounter(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts one request that comes now. */
    public synchronized void count() {
        last = Math.max(last, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        while (!window.isEmpty() && window.element() <= last - WINDOW_MICROS) {
            window.remove();
        }
        window.add(last);
        long now = last / WINDOW_MICROS;
        inThisSecond = now == second ? inThisSecond + 1 : 1;
        second = now;
        count =
                new Count(
                        count.total() + 1,
                        Math.max(count.mostInOneSecond(), inThisSecond),
                        Math.max(count.mostInAnyWindow(), window.size()));
    }

    public synchronized Count counted() {
        return count;
    }

    /** Forgets everything, also the requests of the second under way. */
    public synchronized void reset() {
        window.clear();
        inThisSecond = 0;
        count = new Count(0, 0, 0);
    }
}

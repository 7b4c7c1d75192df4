package dev.rollcall.sync.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody rests, or when it is told to. */
final class FakeTime implements Ticker, Pause {

    /** Begins close to the overflow, where a careless comparison of nanoseconds goes wrong. */
    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(20).toNanos();

    final List<Duration> rests = new ArrayList<>();
    private long nanos = START;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void rest(Duration duration) {
        rests.add(duration);
        pass(duration);
    }

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    Duration passed() {
        return Duration.ofNanos(nanos - START);
    }
}

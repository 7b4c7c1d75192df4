package dev.rollcall.sync.run;

import java.time.Duration;

/** How long a slice may still work. It is spent early enough to write a checkpoint. */
public final class TimeBudget {

    private final Ticker ticker;
    private final long endsAt;

    /**
     * @param slice from now on
     */
    public TimeBudget(Ticker ticker, Duration slice) {
        this.ticker = ticker;
        this.endsAt = ticker.nanos() + slice.toNanos();
    }

    public boolean isSpent() {
        return left().isNegative() || left().isZero();
    }

    public Duration left() {
        return Duration.ofNanos(endsAt - ticker.nanos());
    }
}

package dev.rollcall.sync.run;

/** Time that only runs forward, for measuring; unrelated to any calendar. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since an arbitrary moment. */
    long nanos();
}

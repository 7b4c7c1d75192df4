package dev.rollcall.district;

import java.time.Duration;

/** What students beyond the pool get (product.md §3.6). */
public sealed interface OverSeatPolicy {

    /** They wait. */
    record Block() implements OverSeatPolicy {}

    /**
     * They may work until a date of their own, then wait.
     *
     * @param days length of the grace, 1 to 365
     */
    record Grace(int days) implements OverSeatPolicy {
        public Grace {
            if (days < 1 || days > 365) {
                throw new IllegalArgumentException("grace is 1 to 365 days");
            }
        }

        public Duration length() {
            return Duration.ofDays(days);
        }
    }

    /** They hold a seat all the same, and the report says how many do. */
    record Report() implements OverSeatPolicy {}
}

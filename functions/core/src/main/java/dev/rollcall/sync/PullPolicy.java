package dev.rollcall.sync;

import java.time.Duration;

/**
 * How districts are looked after whose portal has no event feed: every look is a full run. The
 * district's own data is imported there once a night as a rule, so more than a few looks a day gain
 * little (classlink-oneroster.md §1.9).
 *
 * @param every how long after one look the next is due, beside the nightly run
 * @param unchanged what a look does when the portal's mark of what it shares is the one of the last
 *     full run
 */
public record PullPolicy(Duration every, Unchanged unchanged) {

    /** What to do about an unchanged mark, whose meaning nobody has confirmed. */
    public enum Unchanged {
        READ_ALL_THE_SAME,
        /** Skips the look; never the nightly run, nor one that somebody asked for. */
        SKIP
    }
}

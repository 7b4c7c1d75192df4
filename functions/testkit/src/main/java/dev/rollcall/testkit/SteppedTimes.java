package dev.rollcall.testkit;

import dev.rollcall.sync.NightlyWindow;
import dev.rollcall.sync.PullPolicy;
import dev.rollcall.sync.PullPolicy.Unchanged;
import dev.rollcall.sync.SyncTimes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.random.RandomGenerator;

/**
 * The times of a sync whose clock only a test moves, with the window and the pulls of a default.
 */
public final class SteppedTimes {
    private static final NightlyWindow NIGHTLY =
            new NightlyWindow(LocalTime.of(7, 0), Duration.ofHours(4));

    private SteppedTimes() {}

    public static SyncTimes of(SteppingClock clock, RandomGenerator random) {
        return of(clock, random, Unchanged.READ_ALL_THE_SAME);
    }

    /** The same, with a say in what an unchanged mark of the portal means. */
    public static SyncTimes of(SteppingClock clock, RandomGenerator random, Unchanged unchanged) {
        return new SyncTimes(
                clock,
                clock,
                clock,
                random,
                NIGHTLY,
                new PullPolicy(Duration.ofHours(6), unchanged));
    }
}

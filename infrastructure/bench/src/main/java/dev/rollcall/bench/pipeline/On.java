package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.testkit.SteppingClock;

/** The backends there are. */
enum On {
    TWINS,
    EMULATORS;

    /** An empty one; the emulators are the bench's own, and one at a time. */
    Backend open(Bench bench, SteppingClock clock) {
        return switch (this) {
            case TWINS -> new Twins(clock);
            case EMULATORS -> new Emulators(bench.tables(), clock);
        };
    }
}

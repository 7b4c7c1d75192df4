package dev.rollcall.bench.pipeline;

import dev.rollcall.testkit.SteppingClock;

/** The backends there are. */
enum On {
    TWINS,
    EMULATORS;

    Backend open(SteppingClock clock) {
        return switch (this) {
            case TWINS -> new Twins(clock);
            case EMULATORS -> new Emulators(clock);
        };
    }
}

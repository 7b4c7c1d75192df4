package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.testkit.SteppingClock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The backends there are. */
enum On {
    TWINS,
    EMULATORS;

    /**
     * Those of these names, in the order in which they are measured.
     *
     * @throws IllegalArgumentException with one sentence for the person at the terminal
     */
    static List<On> named(List<String> names) {
        List<String> known = Stream.of(values()).map(On::text).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("runs are on " + String.join(", ", known));
        }
        return Stream.of(values()).filter(on -> names.contains(on.text())).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An empty one; the emulators are the bench's own, and one at a time. */
    Backend open(Bench bench, SteppingClock clock) {
        return switch (this) {
            case TWINS -> new Twins(clock);
            case EMULATORS -> new Emulators(bench.tables(), clock);
        };
    }
}

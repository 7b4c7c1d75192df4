package dev.rollcall.sync.run;

import dev.rollcall.district.Connection;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.district.onboarding.ImportGate;

import java.time.Instant;
import java.util.Optional;

/** Which gates a run waits for, by its mode. */
public final class RunGate {

    private RunGate() {}

    /**
     * Why a run of this mode may not be; empty when it may. A preview stores nothing in the roster,
     * so that it comes before the review (product.md A16); a run of seats reads nothing of the
     * portal's.
     */
    public static Optional<Blocker> blocker(Connection connection, RunMode mode, Instant now) {
        return switch (mode) {
            case FULL, DELTA -> ImportGate.blocker(connection, now);
            case PREVIEW -> ImportGate.lookBlocker(connection, now);
            case SEATS -> Optional.empty();
        };
    }

    /**
     * The same for a run of a part of the district. Where nobody approves requests, whoever asks
     * for their own part has asked for it (product.md R3, A17); the whole waits for its own
     * request.
     */
    public static Optional<Blocker> partBlocker(Connection connection, RunMode mode, Instant now) {
        return blocker(connection, mode, now)
                .filter(any -> !ImportGate.waitsForRequestAlone(connection, now));
    }
}

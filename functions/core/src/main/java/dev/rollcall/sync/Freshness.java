package dev.rollcall.sync;

import dev.rollcall.district.Connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old the data of a district is, and how old it may be. */
public final class Freshness {

    /** A day between two nightly runs (G-08, F-36), and two hours for the run itself. */
    public static final Duration OBJECTIVE = Duration.ofHours(26);

    private Freshness() {}

    /** The time since the data was last known to be good, where anybody waits for data. */
    public static Optional<Duration> age(Connection connection, Instant now) {
        return connection.goodAt().map(at -> since(at, now));
    }

    /** The time since then; none where that is still to come. */
    public static Duration since(Instant goodAt, Instant now) {
        Duration age = Duration.between(goodAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    public static boolean isStale(Duration age) {
        return age.compareTo(OBJECTIVE) > 0;
    }
}

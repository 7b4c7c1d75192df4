package dev.rollcall.sync;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.LastRun;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How old the data of a district is, and how old it may be. */
public final class Freshness {

    /** A day between two nightly runs (G-08, F-36), and two hours for the run itself. */
    public static final Duration OBJECTIVE = Duration.ofHours(26);

    private Freshness() {}

    /**
     * The time since the portal last confirmed what we have, by a full run or by its event feed.
     * Empty where nobody waits for data: the district is paused, switched off or gone (F-28), or
     * its first roster has not been asked for.
     */
    public static Optional<Duration> age(Connection connection, Instant now) {
        return isAwaited(connection)
                ? Optional.of(atLeastNone(Duration.between(goodAt(connection), now)))
                : Optional.empty();
    }

    public static boolean isStale(Duration age) {
        return age.compareTo(OBJECTIVE) > 0;
    }

    private static boolean isAwaited(Connection connection) {
        return connection.isActive()
                && (connection.lastFull().isPresent()
                        || connection.settings().firstRoster() == FirstRoster.AUTO);
    }

    private static Instant goodAt(Connection connection) {
        return Stream.of(
                        connection.lastFull().map(LastRun::endedAt),
                        connection.bookmark().map(Bookmark::goodAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(connection.connectedAt());
    }

    private static Duration atLeastNone(Duration age) {
        return age.isNegative() ? Duration.ZERO : age;
    }
}

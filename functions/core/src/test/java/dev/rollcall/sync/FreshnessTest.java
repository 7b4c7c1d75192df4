package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

/** G-08, F-28, F-36: how old data is, and whose age counts. */
class FreshnessTest {

    private static final Instant CONNECTED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = CONNECTED.plus(Duration.ofDays(2));

    @Test
    void countsFromTheLastFullRun() {
        assertThat(Freshness.age(rostered(Duration.ofHours(5)), NOW)).contains(Duration.ofHours(5));
    }

    @Test
    void countsFromTheFeedWhereItIsNewer() {
        Connection polled =
                rostered(Duration.ofHours(5))
                        .withBookmark(new Bookmark("e1", NOW.minus(Duration.ofMinutes(10))));

        assertThat(Freshness.age(polled, NOW)).contains(Duration.ofMinutes(10));
    }

    @Test
    void countsFromTheConnectionWhileItsFirstRosterIsAwaited() {
        assertThat(Freshness.age(connection(FirstRoster.AUTO), NOW)).contains(Duration.ofDays(2));
    }

    @Test
    void countsNobodyWhoseRosterWasNotAskedFor() {
        assertThat(Freshness.age(connection(FirstRoster.REQUEST), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void countsNobodyWhoIsNotWorkedOn(ConnectionState state) {
        assertThat(Freshness.age(rostered(Duration.ofDays(9)).withState(state), NOW)).isEmpty();
    }

    @Test
    void callsDataStaleOnceANightWasMissed() {
        assertThat(Freshness.isStale(Duration.ofHours(26))).isFalse();
        assertThat(Freshness.isStale(Duration.ofHours(26).plusSeconds(1))).isTrue();
    }

    private static Connection rostered(Duration ago) {
        return connection(FirstRoster.REQUEST)
                .withLastFull(new LastRun("run-1", "full", "completed", "", NOW.minus(ago)));
    }

    private static Connection connection(FirstRoster first) {
        return Connection.discovered(
                new DistrictId(Portal.CLEVER, "d1"), DistrictSettings.standard(first), CONNECTED);
    }
}

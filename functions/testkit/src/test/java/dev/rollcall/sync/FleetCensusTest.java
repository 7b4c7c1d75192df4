package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a tick tells of many districts at once (F-34, I-10). */
final class FleetCensusTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final InMemoryRunLog log = new InMemoryRunLog();
    private final FleetCensus fleet = new FleetCensus(NOW);

    @Test
    @DisplayName("F-34: ages are told by quantiles, in whatever order the districts come")
    void tellsQuantilesOfAges() {
        for (int hours : new int[] {7, 30, 2, 5, 3}) {
            add(hours);
        }

        fleet.tell(log);

        FleetStanding clever = Objects.requireNonNull(log.standing().get(Portal.CLEVER));
        assertThat(clever.districts()).isEqualTo(5);
        assertThat(clever.stale()).isEqualTo(1);
        assertThat(clever.median()).isEqualTo(Duration.ofHours(5));
        assertThat(clever.oldest()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    @DisplayName("F-34: the twenty stalest are named, and nobody who is not stale")
    void namesTheStalest() {
        for (int hours = 10; hours < 60; hours++) {
            add(hours);
        }

        fleet.tell(log);

        assertThat(log.stale().values())
                .hasSize(20)
                .allMatch(age -> age.compareTo(Duration.ofHours(40)) >= 0);
    }

    @Test
    void namesNobodyWhoIsFresh() {
        add(26);

        fleet.tell(log);

        assertThat(log.stale()).isEmpty();
    }

    private void add(int hours) {
        DistrictId district = SampleDistricts.fresh();
        Instant good = NOW.minus(Duration.ofHours(hours));
        Connection connection =
                SampleDistricts.discovered(district)
                        .withLastFull(new LastRun("run", "full", "completed", "", good));
        fleet.add(connection, List.of());
    }
}

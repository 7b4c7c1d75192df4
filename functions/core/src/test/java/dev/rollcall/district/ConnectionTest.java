package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.onboarding.Onboarding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class ConnectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    private static final LastRun RUN = new LastRun("r1", "full", "completed", "", NOW);

    /** A connection of which every part has a value that no change below gives it. */
    private static final Connection BUSY =
            new Connection(
                    DISTRICT,
                    "Lakeside",
                    ConnectionState.ACTIVE,
                    DistrictSettings.standard(FirstRoster.AUTO),
                    1,
                    Schedule.dueAt(NOW),
                    Optional.of(new Bookmark("e1", NOW)),
                    Optional.of("rev-1"),
                    Optional.of(new OpenRun("r2", "delta", "schedule", NOW)),
                    Optional.of(RUN),
                    Optional.of(RUN),
                    List.of("r0"),
                    7,
                    NOW,
                    Onboarding.begun(NOW),
                    Optional.of(new Trend(List.of(4))));

    static final List<Wither> WITHERS =
            List.of(
                    new Wither("name", c -> c.withName("Hillside")),
                    new Wither("state", c -> c.withState(ConnectionState.PAUSED)),
                    new Wither(
                            "settings",
                            c -> c.withSettings(DistrictSettings.standard(FirstRoster.REQUEST))),
                    new Wither("shards", c -> c.withShards(16)),
                    new Wither("schedule", c -> c.withSchedule(Schedule.dueAt(NOW.plusSeconds(1)))),
                    new Wither("bookmark", c -> c.withBookmark(new Bookmark("e2", NOW))),
                    new Wither("bookmark", Connection::withoutBookmark),
                    new Wither("revision", c -> c.withRevision(Optional.empty())),
                    new Wither(
                            "openRun", c -> c.withOpenRun(new OpenRun("r3", "full", "api", NOW))),
                    new Wither("openRun", Connection::withoutOpenRun),
                    new Wither("onboarding", c -> c.withOnboarding(Onboarding.longDone(NOW))),
                    new Wither("trend", c -> c.withTrend(Optional.of(Trend.NONE))),
                    new Wither("lastRun", c -> c.withLastRun(last("r3"))),
                    new Wither("lastFull", c -> c.withLastFull(last("r3"))),
                    new Wither("heldRuns", c -> c.withHeldRuns(List.of("r0", "r3"))),
                    new Wither("people", c -> c.withPeople(8)));

    @ParameterizedTest
    @FieldSource("WITHERS")
    void changesOnePartAndKeepsTheOthers(Wither wither) {
        assertThat(differences(BUSY, wither.change().apply(BUSY))).containsExactly(wither.part());
    }

    @Test
    void beginsActiveAndDueWithNothingKnown() {
        Connection fresh =
                Connection.discovered(
                        DISTRICT, DistrictSettings.standard(FirstRoster.REQUEST), NOW);

        assertThat(fresh.isActive()).isTrue();
        assertThat(fresh.schedule()).isEqualTo(Schedule.dueAt(NOW));
        assertThat(fresh.shards()).isZero();
        assertThat(fresh.openRun()).isEmpty();
        assertThat(fresh.bookmark()).isEmpty();
        assertThat(fresh.connectedAt()).isEqualTo(NOW);
    }

    @Test
    void isWorkedOnOnlyWhileActive() {
        assertThat(BUSY.withState(ConnectionState.PAUSED).isActive()).isFalse();
        assertThat(BUSY.withState(ConnectionState.DISCONNECTED).isActive()).isFalse();
    }

    @Test
    void knowsItsOpenRunById() {
        assertThat(BUSY.hasOpenRun("r2")).isTrue();
        assertThat(BUSY.hasOpenRun("r1")).isFalse();
        assertThat(BUSY.withoutOpenRun().hasOpenRun("r2")).isFalse();
    }

    @Test
    void keepsItsHeldRunsApartFromTheListTheyCameIn() {
        List<String> held = new ArrayList<>(List.of("r0"));
        Connection connection = BUSY.withHeldRuns(held);

        held.add("r9");

        assertThat(connection.heldRuns()).containsExactly("r0");
        assertThatThrownBy(() -> connection.heldRuns().add("r9"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void confirmsABookmarkWithoutMovingIt() {
        Bookmark confirmed = new Bookmark("e1", NOW).confirmedAt(NOW.plusSeconds(9));

        assertThat(confirmed).isEqualTo(new Bookmark("e1", NOW.plusSeconds(9)));
    }

    private static LastRun last(String id) {
        return new LastRun(id, "full", "held", "", NOW);
    }

    private static List<String> differences(Connection one, Connection other) {
        return Arrays.stream(Connection.class.getRecordComponents())
                .filter(part -> !value(part, one).equals(value(part, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent part, Connection connection) {
        try {
            return part.getAccessor().invoke(connection);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record part cannot be read", e);
        }
    }

    record Wither(String part, UnaryOperator<Connection> change) {
        @Override
        public String toString() {
            return part;
        }
    }
}

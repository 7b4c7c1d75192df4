package dev.rollcall.sync.run;

import static dev.rollcall.sync.run.RunPhase.APPLYING;
import static dev.rollcall.sync.run.RunPhase.CHECKING;
import static dev.rollcall.sync.run.RunPhase.HELD;
import static dev.rollcall.sync.run.RunPhase.PLANNING;
import static dev.rollcall.sync.run.RunPhase.QUEUED;
import static dev.rollcall.sync.run.RunPhase.READING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Every pair of state and event against the table below; what is not in it must be refused. */
final class RunLifecycleTest {

    private static final String TABLE =
            """
            QUEUED    READ_BEGUN       READING
            QUEUED    REFUSED          REFUSED
            QUEUED    FAILED           FAILED
            QUEUED    SUPERSEDED       SUPERSEDED
            READING   READ_BEGUN       READING
            READING   READ_DONE        PLANNING
            READING   REFUSED          REFUSED
            READING   FAILED           FAILED
            READING   SUPERSEDED       SUPERSEDED
            PLANNING  READ_BEGUN       READING
            PLANNING  PLANNED          CHECKING
            PLANNING  REFUSED          REFUSED
            PLANNING  FAILED           FAILED
            PLANNING  SUPERSEDED       SUPERSEDED
            CHECKING  READ_BEGUN       READING
            CHECKING  CLEARED          APPLYING
            CHECKING  HELD_BACK        HELD
            CHECKING  SHOWN            PREVIEWED
            CHECKING  REFUSED          REFUSED
            CHECKING  FAILED           FAILED
            CHECKING  SUPERSEDED       SUPERSEDED
            APPLYING  APPLIED          COMPLETED
            APPLYING  APPLIED_IN_PART  HELD
            APPLYING  REFUSED          REFUSED
            APPLYING  FAILED           FAILED
            APPLYING  SUPERSEDED       SUPERSEDED
            HELD      APPROVED         APPLYING
            HELD      DISCARDED        DISCARDED
            HELD      SUPERSEDED       SUPERSEDED
            HELD      EXPIRED          EXPIRED
            """;

    @ParameterizedTest
    @EnumSource
    void followsTheTable(RunPhase phase) {
        Map<RunEvent, RunPhase> follows = new EnumMap<>(RunEvent.class);
        for (RunEvent event : RunEvent.values()) {
            RunLifecycle.next(phase, event).ifPresent(next -> follows.put(event, next));
        }

        assertThat(follows).isEqualTo(table(phase));
    }

    @Test
    void endsWhereNothingFollows() {
        for (RunPhase phase : RunPhase.values()) {
            boolean goesOn = !table(phase).isEmpty();

            assertThat(phase.isOpen() || phase == HELD).isEqualTo(goesOn);
        }
    }

    @Test
    void isOpenUntilItHasAppliedWhatItMay() {
        assertThat(EnumSet.allOf(RunPhase.class).stream().filter(RunPhase::isOpen))
                .containsExactly(QUEUED, READING, PLANNING, CHECKING, APPLYING);
    }

    @Test
    void refusesAnEventThatCannotHappen() {
        Run queued =
                Run.queued(
                        "r1",
                        new DistrictId(Portal.CLEVER, "d1"),
                        RunMode.FULL,
                        Trigger.API,
                        Instant.EPOCH);

        assertThatThrownBy(() -> queued.edit().on(RunEvent.APPROVED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("APPROVED while QUEUED");
        assertThat(queued.edit().on(RunEvent.READ_BEGUN).done().phase()).isEqualTo(READING);
    }

    private static Map<RunEvent, RunPhase> table(RunPhase phase) {
        Map<RunEvent, RunPhase> row = new EnumMap<>(RunEvent.class);
        TABLE.lines()
                .map(line -> Arrays.asList(line.split(" +", -1)))
                .filter(line -> line.get(0).equals(phase.name()))
                .forEach(line ->
                        row.put(RunEvent.valueOf(line.get(1)), RunPhase.valueOf(line.get(2))));
        return row;
    }
}

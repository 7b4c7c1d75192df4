package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.schedule.stage.Order;
import dev.rollcall.schedule.step.Generator;
import dev.rollcall.schedule.step.Step.Switch;
import dev.rollcall.schedule.world.Change;
import dev.rollcall.schedule.world.Lie;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * 1,000 schedules, or as many as {@code -Dschedules=100000} says, from the seed {@code -Dseed=0}. A
 * failure prints the smallest schedule that fails in the same way; its seed plays it again.
 */
final class SchedulesTest {
    private static final Logger LOG = Logger.getLogger(SchedulesTest.class.getName());
    private static final long COUNT = Long.getLong("schedules", 1_000);
    private static final long FROM = Long.getLong("seed", 0);

    /** So many schedules meet everything that can go wrong. */
    private static final long ENOUGH_FOR_EVERYTHING = 1_000;

    private static final List<String> OTHERS =
            List.of(
                    "clock jumped ahead",
                    "clock jumped back",
                    "dead letters",
                    "dead letters redriven",
                    "held run approved",
                    "held run discarded",
                    "messages again after they were done",
                    "messages out of order",
                    "messages taken again",
                    "messages taken late",
                    "note LEASE_BUSY",
                    "note LEASE_LOST",
                    "note REQUEUED",
                    "note STALE_MESSAGE",
                    "seat given",
                    "visibility expired",
                    "worker frozen past its lease",
                    "write given up after a freeze");

    @Test
    @DisplayName(
            "I-1 to I-13, G-01: every schedule ends in convergence, and no invariant is broken")
    void keepsEveryInvariantWhateverHappensInWhateverOrder() throws Exception {
        long begun = System.nanoTime();

        Reached reached = new Plays(FROM, COUNT).play();

        LOG.info(() -> Report.of(COUNT, Duration.ofNanos(System.nanoTime() - begun), reached));
        if (COUNT >= ENOUGH_FOR_EVERYTHING) {
            assertThat(everything().filter(fault -> reached.times(fault) == 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {30_518, 54_134, 56_732, 80_817, 96_443})
    void passesWhatOnceFailedByARunOrByItsChecker(long seed) {
        assertThat(Play.of(Generator.schedule(seed)).breaches()).isEmpty();
    }

    @Test
    void playsTheSameEachTime() {
        for (long seed = 0; seed < 20; seed++) {
            Reached once = Play.of(Generator.schedule(seed)).reached();
            Reached again = Play.of(Generator.schedule(seed)).reached();

            assertThat(again.faults()).isEqualTo(once.faults());
            assertThat(again.states()).isEqualTo(once.states());
        }
    }

    private static Stream<String> everything() {
        return Stream.of(
                        named("lie ", Lie.values()),
                        named("source ", Change.values()),
                        named("switch ", Switch.values()),
                        Arrays.stream(Order.values())
                                .filter(order -> order != Order.PROCEED)
                                .map(order -> "worker " + order),
                        Arrays.stream(RunPhase.values())
                                .filter(phase -> phase != RunPhase.PLANNING)
                                .filter(phase -> phase != RunPhase.CHECKING)
                                .map(phase -> "run " + phase),
                        OTHERS.stream())
                .flatMap(s -> s);
    }

    private static Stream<String> named(String what, Enum<?>[] values) {
        return Arrays.stream(values).map(each -> what + each);
    }
}

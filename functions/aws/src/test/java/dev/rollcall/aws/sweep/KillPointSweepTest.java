package dev.rollcall.aws.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * F-05 over DynamoDB and SQS as they are: whichever call a worker dies before or after, the
 * district ends as if it had lived. {@code KillPointFaultTest} does the same with more scenarios
 * over the twins; all but one of those here take minutes.
 */
final class KillPointSweepTest {
    private int plays;

    @Test
    void convergesWhereverTheWorkerOfADeltaDies() {
        sweep(Scenario.DELTA);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DELTA")
    @Tag("slow")
    void convergesWhereverTheWorkerDies(Scenario scenario) {
        sweep(scenario);
    }

    private void sweep(Scenario scenario) {
        FaultPlan counting = FaultPlan.none();
        Outcome expected = play(scenario, counting);
        List<PortCall> calls = counting.calls();

        assertThat(calls).hasSizeGreaterThan(15);
        for (int call = 1; call <= calls.size(); call++) {
            assertThat(play(scenario, FaultPlan.killBefore(call)))
                    .as("before call %s, %s", call, calls.get(call - 1))
                    .isEqualTo(expected);
            assertThat(play(scenario, FaultPlan.killAfter(call)))
                    .as("after call %s, %s", call, calls.get(call - 1))
                    .isEqualTo(expected);
        }
    }

    private Outcome play(Scenario scenario, FaultPlan plan) {
        RealWorld world = new RealWorld(scenario.name() + plays++ + "-");
        scenario.given.accept(world);
        world.drain(plan);
        heal(world);
        return Outcome.of(world);
    }

    /** What a lost message would need: a tick finds the run that nobody works on. */
    private static void heal(RealWorld world) {
        for (int tick = 0; tick < 3 && world.connection().openRun().isPresent(); tick++) {
            world.clock.advance(Duration.ofMinutes(16));
            world.tick();
            world.drain(FaultPlan.none());
        }
    }

    private static void firstImport(RealWorld world) {
        TinyDistrict.fill(world.portal);
        world.tick();
    }

    private static void rostered(RealWorld world) {
        firstImport(world);
        world.drain(FaultPlan.none());
    }

    private static void night(RealWorld world) {
        rostered(world);
        world.portal.putSilently(SampleRoster.student("newcomer", "school"));
        world.portal.removeSilently(TinyDistrict.person(TinyDistrict.student(3)));
        world.portal.putSilently(
                SampleRoster.rosterClass("class", "school", TinyDistrict.members(10, 20)));
        world.clock.advance(Duration.ofHours(24));
        world.tick();
    }

    private static void delta(RealWorld world) {
        rostered(world);
        world.portal.put(SampleRoster.student("newcomer", "school"));
        world.portal.remove(TinyDistrict.person(TinyDistrict.student(3)));
        world.clock.advance(Duration.ofMinutes(15));
        world.tick();
    }

    /** More than a fifth of the people left at once; somebody has looked, and says it is so. */
    private static void approval(RealWorld world) {
        rostered(world);
        for (int number = 0; number < 25; number++) {
            world.portal.removeSilently(TinyDistrict.person(TinyDistrict.student(number)));
        }
        world.clock.advance(Duration.ofHours(24));
        world.tick();
        world.drain(FaultPlan.none());
        world.approve();
    }

    /** What befalls the district before the worker that may die begins. */
    enum Scenario {
        FIRST_IMPORT(KillPointSweepTest::firstImport),
        NIGHT(KillPointSweepTest::night),
        DELTA(KillPointSweepTest::delta),
        APPROVAL(KillPointSweepTest::approval);

        private final Consumer<RealWorld> given;

        Scenario(Consumer<RealWorld> given) {
            this.given = given;
        }
    }

    /** All that must not depend on who died when. */
    private record Outcome(
            Set<Image> active,
            Set<RecordKey> archived,
            Set<String> seats,
            int holding,
            RunPhase run) {

        static Outcome of(RealWorld world) {
            assertThat(world.connection().openRun()).isEmpty();
            SeatLedger ledger = world.ledger();
            assertThat(ledger.openStep()).isEmpty();
            assertThat(ledger.eligible()).isEqualTo(world.seats().size());
            return new Outcome(
                    world.active(),
                    world.archived(),
                    world.seats(),
                    ledger.holding(),
                    world.lastFull().phase());
        }
    }
}

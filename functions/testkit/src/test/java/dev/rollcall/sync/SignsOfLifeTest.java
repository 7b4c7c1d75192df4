package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A worker that is silent for 90 seconds is replaced (design §3). So it shows that it lives right
 * before each step that asks the portal, or that reads or writes many records or seats.
 */
final class SignsOfLifeTest {

    private static final Set<PortCall> LONG_STEPS =
            Set.of(
                    new PortCall(RosterSource.class.getSimpleName(), "districtName"),
                    new PortCall(RosterSource.class.getSimpleName(), "newestEvent"),
                    new PortCall(RosterSource.class.getSimpleName(), "record"),
                    new PortCall(RosterSource.class.getSimpleName(), "events"),
                    new PortCall(RosterStore.class.getSimpleName(), "find"),
                    new PortCall(RosterStore.class.getSimpleName(), "page"),
                    new PortCall(RosterStore.class.getSimpleName(), "write"),
                    new PortCall(SeatStore.class.getSimpleName(), "openStep"),
                    new PortCall(SeatStore.class.getSimpleName(), "put"),
                    new PortCall(SeatStore.class.getSimpleName(), "remove"),
                    new PortCall(SeatStore.class.getSimpleName(), "closeStep"));

    private final SyncWorld world = SyncWorld.rostered(6);

    @Test
    void showsThatItLivesThroughoutAFullRun() {
        world.portal.removeSilently(person(student(0, 3)));
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));

        world.request(RunMode.FULL);

        assertLivesBeforeEachLongStep();
    }

    @Test
    void showsThatItLivesThroughoutADelta() {
        world.portal.remove(person(student(0, 3)));
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.portal.put(rosterClass(0, 0, 0, 8));

        world.request(RunMode.DELTA);

        assertLivesBeforeEachLongStep();
    }

    @Test
    void showsThatItLivesThroughoutARunOfAPart() {
        world.portal.removeSilently(person(student(0, 3)));
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));

        world.request(RunMode.FULL, new RosterScope(Level.SCHOOL, school(0)));

        assertLivesBeforeEachLongStep();
    }

    private void assertLivesBeforeEachLongStep() {
        FaultPlan plan = FaultPlan.none();
        List<Integer> signs = new ArrayList<>();
        world.worker(plan)
                .handle(
                        world.queue.take().orElseThrow().message(),
                        world.budget(),
                        () -> signs.add(plan.calls().size()));

        List<PortCall> calls = plan.calls();
        assertThat(IntStream.range(0, calls.size()).filter(at -> !signs.contains(at)))
                .extracting(calls::get)
                .doesNotContainAnyElementsOf(LONG_STEPS);
        assertThat(world.isActive("new-student")).isTrue();
        assertThat(world.isActive(student(0, 3))).isFalse();
    }
}

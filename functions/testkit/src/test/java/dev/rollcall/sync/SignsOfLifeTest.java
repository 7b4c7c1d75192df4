package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A worker that is silent for 90 seconds is replaced (design §3). So it shows that it lives right
 * before each step that asks the portal, or that reads or writes many records or seats.
 */
final class SignsOfLifeTest {

    private static final PortCall EVENTS = new PortCall("RosterSource", "events");
    private static final Set<PortCall> LONG_STEPS =
            Set.of(
                    new PortCall("RosterSource", "districtName"),
                    new PortCall("RosterSource", "newestEvent"),
                    new PortCall("RosterSource", "record"),
                    new PortCall("RosterStore", "find"),
                    new PortCall("RosterStore", "page"),
                    new PortCall("RosterStore", "write"),
                    new PortCall("SeatStore", "openStep"),
                    new PortCall("SeatStore", "put"),
                    new PortCall("SeatStore", "remove"),
                    new PortCall("SeatStore", "closeStep"));

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

        assertThat(assertLivesBeforeEachLongStep()).contains(EVENTS);
    }

    @Test
    void showsThatItLivesThroughoutARunOfAPart() {
        world.portal.removeSilently(person(student(0, 3)));
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));

        world.request(RunMode.FULL, new RosterScope(Level.SCHOOL, school(0)));

        assertThat(assertLivesBeforeEachLongStep()).containsAll(LONG_STEPS);
    }

    @Test
    void showsThatItLivesWhileItReadsAReleasedPlanAgainForItsSeats() {
        SmallDistrict.students(1, 0, 20).forEach(world.portal::removeSilently);
        world.giveWord(world.nextFull());

        Work work = work();

        int seats = work.calls().indexOf(new PortCall("SeatStore", "ledger"));
        int chunk = work.calls().subList(0, seats).lastIndexOf(new PortCall("PlanStore", "chunk"));
        assertThat(work.signs()).contains(chunk);
        assertThat(world.archivedPeople()).isEqualTo(20);
    }

    private List<PortCall> assertLivesBeforeEachLongStep() {
        Work work = work();

        assertThat(IntStream.range(0, work.calls().size()).filter(at -> !work.signs().contains(at)))
                .extracting(work.calls()::get)
                .doesNotContain(EVENTS)
                .doesNotContainAnyElementsOf(LONG_STEPS);
        assertThat(world.isActive("new-student")).isTrue();
        assertThat(world.isActive(student(0, 3))).isFalse();
        return work.calls();
    }

    private Work work() {
        FaultPlan plan = FaultPlan.none();
        Set<Integer> signs = new HashSet<>();
        world.worker(plan)
                .handle(
                        world.queue.take().orElseThrow().message(),
                        world.budget(),
                        () -> signs.add(plan.calls().size()));
        return new Work(plan.calls(), signs);
    }

    /**
     * What a worker did.
     *
     * @param calls of ports, in order
     * @param signs the places of the calls right before which it showed that it lives
     */
    private record Work(List<PortCall> calls, Set<Integer> signs) {}
}

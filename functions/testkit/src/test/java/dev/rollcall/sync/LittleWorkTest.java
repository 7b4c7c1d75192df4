package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

/** What a run leaves alone, since every read and write of a million records costs. */
final class LittleWorkTest {

    private final SyncWorld world = SyncWorld.rostered(6);

    @Test
    @DisplayName("I6 a newcomer's seat is decided without a look at the whole roster")
    void decidesANewcomersSeatWithoutTheWholeRoster() {
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.request(RunMode.DELTA);

        List<String> calls = work();

        assertThat(calls)
                .contains("SeatStore.put")
                .doesNotContain(
                        "RosterStore.marks",
                        "SeatStore.remove",
                        "SeatStore.choices",
                        "LicenceStore.all");
        assertThat(world.seats()).containsKey("new-student");
    }

    @Test
    @DisplayName("I6 the seats of a first import are decided without reading what it wrote")
    void decidesTheSeatsOfAFirstImportWithoutReadingIt() {
        SyncWorld unread = new SyncWorld();
        SmallDistrict.fill(unread.portal, 1);
        unread.tick();

        assertThat(work(unread))
                .contains("SeatStore.put")
                .doesNotContain("RosterStore.marks", "RosterStore.find");
    }

    @Test
    @DisplayName("I6 what matters to no seat opens no step of any product")
    void opensNoStepForWhatMattersToNoSeat() {
        world.portal.put(SampleRoster.school("new-school"));
        world.request(RunMode.DELTA);

        assertThat(work())
                .contains("RosterStore.write")
                .doesNotContain("SeatStore.openStep", "SeatStore.seats");
    }

    @Test
    @DisplayName("I6 nobody's seat is read while a grace has yet to end")
    void readsNoSeatsWhileAGraceHasYetToEnd() {
        OverSeatPolicy grace = new OverSeatPolicy.Grace(30);
        world.settings(s ->
                s.withSeats(ProductSeats.of(new SeatSettings(OptionalInt.of(120), grace)))
                        .withVersion(s.version() + 1));
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));
        world.nextFull();
        assertThat(world.ledger().earliestGraceEnd()).isPresent();
        world.request(RunMode.FULL);

        assertThat(work()).contains("SeatStore.ledger").doesNotContain("SeatStore.seats");
    }

    @Test
    @DisplayName("a plan that this worker has written is not read again for its seats")
    void readsAPlanOnce() {
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.request(RunMode.DELTA);

        assertThat(work()).containsOnlyOnce("PlanStore.chunk");
    }

    @Test
    @DisplayName("X4 a delta counts nobody as unchanged whom it was not about")
    void countsNobodyWhomADeltaIsNotAbout() {
        world.portal.put(rosterClass(0, 0, 0, 9));
        world.portal.put(SampleRoster.student(student(1, 1), school(1)));

        world.nextPoll();

        assertThat(tally(Outcome.UPDATED)).isEqualTo(1);
        assertThat(tally(Outcome.UNCHANGED)).isEqualTo(1);
    }

    private int tally(Outcome outcome) {
        return world.report().tally().total(Kind.PERSON, outcome);
    }

    /** Works on what is queued next, and tells the calls that it took. */
    private List<String> work() {
        return work(world);
    }

    private static List<String> work(SyncWorld world) {
        FaultPlan plan = FaultPlan.none();
        world.worker(plan)
                .handle(world.queue.take().orElseThrow().message(), world.budget(), () -> {});
        return plan.calls().stream().map(PortCall::toString).toList();
    }
}

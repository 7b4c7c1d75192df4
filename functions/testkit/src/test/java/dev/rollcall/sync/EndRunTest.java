package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Trend;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a run that has ended leaves for the next. */
final class EndRunTest {

    private SyncWorld world = SyncWorld.rostered(3);

    @Test
    void decidesSeatsThatSomebodyWaitedForAsSoonAsTheRunIsOver() {
        world.request(RunMode.FULL);
        world.request(RunMode.SEATS);

        world.drain();

        assertThat(runs()).extracting(Run::mode).contains(RunMode.SEATS);
        assertThat(world.connection().schedule().seatsWantedAt()).isEmpty();
    }

    @Test
    @DisplayName("A16: a preview changes nothing of what is known of a district")
    void countsNobodyWhomAPreviewShows() {
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));

        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(world.connection().people()).isEqualTo(66);
    }

    @Test
    @DisplayName("§3: a held plan stands until a newer one is there: a run that failed has none")
    void supersedesNothingByARunThatFailed() {
        Run held = hold();
        world.portal.trouble(any -> Optional.of(new Fetch.Refused<>(ErrorCode.PORTAL_REFUSED)));

        assertThat(full().phase()).isEqualTo(RunPhase.REFUSED);

        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.HELD);
        assertThat(world.connection().heldRuns()).containsExactly(held.id());
    }

    @Test
    @DisplayName("I-10: a held plan that a newer one replaces is told")
    void tellsOfASupersededPlan() {
        Run held = hold();

        full();

        assertThat(world.log.runs())
                .filteredOn(run -> run.id().equals(held.id()))
                .last()
                .extracting(Run::phase)
                .isEqualTo(RunPhase.SUPERSEDED);
    }

    @Test
    @DisplayName("F-05: a decided run that a crash left on the list of held ones stays decided")
    void leavesWhatWasDecidedAlone() {
        Run held = hold();
        Run discarded = held.edit().on(RunEvent.DISCARDED).done();
        assertThat(world.stores.runs().save(SyncWorld.DISTRICT, discarded)).isPresent();

        full();

        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.DISCARDED);
        assertThat(world.connection().heldRuns()).doesNotContain(held.id());
    }

    @Test
    @DisplayName("F-12: what is held back is read again, though the portal's mark is the same")
    void remembersTheMarkOfWhatIsAppliedWhole() {
        world = SyncWorld.rostered(3, Dialect.OFFSETS);
        world.portal.offsets().revision("mark");
        full();
        assertThat(world.connection().revision()).contains("mark");

        Run held = hold();

        assertThat(held.revision()).contains("mark");
        assertThat(world.connection().revision()).isEmpty();
    }

    @Test
    @DisplayName("F-36: after a run the next is due at night, after a failed one within the hour")
    void comesBackWithinTheHourAfterAFailure() {
        world.clock.advanceTo(due());
        Instant soon = full().endedAt().orElseThrow().plus(Duration.ofHours(1));
        assertThat(due()).isAfter(soon);

        Run failed = fail();

        assertThat(due()).isEqualTo(failed.endedAt().orElseThrow().plus(Duration.ofHours(1)));
    }

    @Test
    void waitsNoLongerThanForTheNight() {
        Instant night = due();
        world.clock.advanceTo(night.minus(Duration.ofHours(1)));

        assertThat(fail().endedAt().orElseThrow()).isBefore(night);

        assertThat(due()).isEqualTo(night);
    }

    @Test
    @DisplayName("A held run whose part is applied later is one run in the district's trend")
    void countsARunOfTwoPartsOnce() {
        Trend before = trend();
        Run held = hold();
        int changes = held.plan().orElseThrow().changes();
        assertThat(trend()).isEqualTo(before.and(changes));

        world.approve();

        assertThat(trend()).isEqualTo(before.and(changes));
    }

    private Run hold() {
        students(1, 0, 20).forEach(world.portal::removeSilently);
        Run held = full();
        assertThat(held.phase()).isEqualTo(RunPhase.HELD);
        return held;
    }

    private Run full() {
        Run run = ((StartResult.Opened) world.request(RunMode.FULL)).run();
        world.drain();
        return world.run(run.id());
    }

    /** A run whose portal does not answer until it gives up. */
    private Run fail() {
        world.portal.trouble(
                any -> Optional.of(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE)));
        Run failed = full();
        assertThat(failed.phase()).isEqualTo(RunPhase.FAILED);
        return failed;
    }

    private Instant due() {
        return world.connection().schedule().nextDueAt();
    }

    private Trend trend() {
        return world.connection().trend().orElse(Trend.NONE);
    }

    private List<Run> runs() {
        return world.stores.runs().page(SyncWorld.DISTRICT, "", 9).runs();
    }
}

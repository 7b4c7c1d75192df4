package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;

/** Which count of a district the next run is judged by (P12). */
final class SoundCensusTest {

    private final SyncWorld world = SyncWorld.rostered(2);
    private final Census truth = census();

    @ParameterizedTest
    @EnumSource(
            value = RunEvent.class,
            names = {"REFUSED", "FAILED"})
    @DisplayName("P12, F-05: after a run that was given up, everybody is counted anew, and kept")
    void countsAnewAfterARunThatWasGivenUp(RunEvent end) {
        miscountedBy(end);

        preview();

        assertThat(census().sameCounts(truth)).isTrue();
        assertThat(census().memberships()).isEqualTo(2 * 22);
    }

    @Test
    @DisplayName("P12: nobody is counted whose record is archived")
    void countsNobodyWhoIsGone() {
        world.portal.removeSilently(SmallDistrict.person(SmallDistrict.student(0, 3)));
        world.nextFull();
        miscountedBy(RunEvent.FAILED);

        preview();

        assertThat(census().active(Kind.PERSON)).isEqualTo(43);
    }

    @Test
    @DisplayName("P12: a count that nothing speaks against is gone on from")
    void goesOnFromACountThatIsSound() {
        miscountedBy(RunEvent.SUPERSEDED);
        world.portal.put(SampleRoster.student("new-student", "school0"));

        world.nextPoll();

        assertThat(census().active(Kind.PERSON)).isEqualTo(100 + 1);
    }

    @Test
    @DisplayName("§6: a night that archives nobody ends the row of nights that did")
    void endsTheRowOfShrinkingNights() {
        world.portal.removeSilently(SmallDistrict.person(SmallDistrict.student(0, 3)));
        world.nextFull();
        assertThat(census().passes()).hasSize(1);

        world.nextFull();

        assertThat(census().passes()).isEmpty();
    }

    /** The last to count was a run that ended so, and it counted what is not there. */
    private void miscountedBy(RunEvent end) {
        Run run =
                Run.queued(
                        "counted",
                        SyncWorld.DISTRICT,
                        RunMode.FULL,
                        Trigger.API,
                        world.clock.instant());
        world.stores.runs().create(SyncWorld.DISTRICT, run.edit().on(end).done());
        Census wrong =
                new Census(
                        run.id(),
                        Map.of(Kind.PERSON, 100),
                        100,
                        Map.of(),
                        truth.removals(),
                        truth.passes());
        Lease lease = (Lease) world.stores.leases().acquire(SyncWorld.DISTRICT, "given up");
        world.stores.census().save(SyncWorld.DISTRICT, lease.fence(), wrong);
        world.stores.leases().release(SyncWorld.DISTRICT, lease);
    }

    private void preview() {
        world.request(RunMode.PREVIEW);
        world.drain();
    }

    private Census census() {
        return world.stores.census().find(SyncWorld.DISTRICT);
    }
}

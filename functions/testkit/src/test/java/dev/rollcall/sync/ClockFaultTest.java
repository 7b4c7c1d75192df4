package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

/** Calendars that are set forward or back while a run is under way (F-23). */
final class ClockFaultTest {
    private final SyncWorld world = SyncWorld.rostered(1);

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-5M", "PT24H", "PT-24H", "PT1S", "PT-1S"})
    @DisplayName("F-23: leases and their numbers go by counters, whatever the calendar does")
    void endsTheRunUnderOneLease(Duration jump) {
        long before = fence();
        change();
        jumpAtEachAnswer(jump);
        world.request(RunMode.FULL);

        FaultPlan counting = FaultPlan.none();
        world.dies(world.queue.take().orElseThrow().message(), counting);

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(fence()).isEqualTo(before + 2);
        assertThat(counting.calls()).doesNotContain(new PortCall("DistrictLease", "takeOver"));
        assertThat(world.isActive("new-student")).isTrue();
        assertThat(world.isActive(student(0, 7))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT-24H"})
    @DisplayName(
            "F-23: a run later than a newer one by the calendar alone still replaces its values")
    void replacesValuesOfAFormerRunThatSeemsNewer(Duration jump) {
        change();
        world.request(RunMode.FULL);
        world.drain();
        world.clock.jump(jump);
        world.portal.put(SampleRoster.student(student(0, 7), "school0"));

        world.request(RunMode.FULL);
        world.drain();

        assertThat(world.isActive(student(0, 7))).isTrue();
        assertThat(world.seats()).containsKey(student(0, 7));
    }

    private void change() {
        world.portal.putSilently(SampleRoster.student("new-student", "school0"));
        world.portal.removeSilently(person(student(0, 7)));
    }

    private void jumpAtEachAnswer(Duration jump) {
        world.portal.trouble(question -> {
            world.clock.jump(jump);
            return Optional.empty();
        });
    }

    /** The number that the next holder would have, given and taken back. */
    private long fence() {
        Lease lease = (Lease) world.stores.leases().acquire(SyncWorld.DISTRICT, "test");
        world.stores.leases().release(SyncWorld.DISTRICT, lease);
        return lease.fence();
    }
}

package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a run writes: in steps that may be broken off and taken up again. */
final class ApplyStepsTest {

    @Test
    @DisplayName("I6 marks its step before it touches seats, and counts each write of it")
    void marksItsStepBeforeItTouchesSeats() {
        SyncWorld world = SyncWorld.rostered(1);
        pool(world, 10);
        long before = world.ledger().version();
        world.request(RunMode.SEATS);
        var slice = world.queue.take().orElseThrow();

        assertThatThrownBy(() -> work(world, failing("SeatStore.closeStep"), slice.message()));
        assertThat(world.ledger().openStep()).isPresent();

        world.queue.redeliver(slice);
        world.drain();
        assertThat(world.ledger().openStep()).isEmpty();
        assertThat(world.ledger().settingsVersion())
                .isEqualTo(world.connection().settings().version());
        assertThat(world.ledger().version()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("I6 marks its step before it writes a record that may change seats")
    void marksItsStepBeforeItWritesARecord() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.request(RunMode.DELTA);
        var slice = world.queue.take().orElseThrow();

        assertThatThrownBy(() -> work(world, failing("RosterStore.write"), slice.message()));

        assertThat(world.ledger().openStep()).isPresent();
    }

    @Test
    @DisplayName("F-05 writes no record again that the attempt before has written")
    void writesNoRecordAgain() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.request(RunMode.DELTA);
        var slice = world.queue.take().orElseThrow();
        assertThatThrownBy(() -> work(world, failing("SeatStore.closeStep"), slice.message()));
        assertThat(world.isActive("new-student")).isTrue();

        FaultPlan again = FaultPlan.none();
        work(world, again, slice.message());

        assertThat(again.calls())
                .contains(new PortCall("SeatStore", "closeStep"))
                .doesNotContain(new PortCall("RosterStore", "write"));
        assertThat(world.seats()).containsKey("new-student");
    }

    @Test
    @DisplayName("F-28 writes nothing once the district is paused")
    void writesNothingOnceTheDistrictIsPaused() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.put(SampleRoster.student("new-student", school(0)));
        world.portal.trouble(question -> {
            world.stores
                    .connections()
                    .update(SyncWorld.DISTRICT, c -> c.withState(ConnectionState.PAUSED));
            world.clock.advance(Duration.ofSeconds(20));
            return Optional.empty();
        });
        world.request(RunMode.DELTA);
        world.drain();

        Run run = world.lastRun();
        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(run.code()).contains(ErrorCode.DISTRICT_PAUSED);
        assertThat(world.person("new-student")).isEmpty();
    }

    @Test
    @DisplayName("I-5 overwrites blindly only where nothing was ever written")
    void overwritesBlindlyOnlyWhereNothingWasEverWritten() {
        SyncWorld world = unread();
        world.askForRoster();
        world.request(RunMode.FULL);
        assertThat(modes(world)).containsOnly(WriteMode.FIRST_IMPORT);

        world.portal.putSilently(SampleRoster.student("new-student", school(0)));
        world.request(RunMode.FULL);
        assertThat(modes(world)).containsOnly(WriteMode.GUARDED);
    }

    @Test
    @DisplayName("R3 I-5 guards the records of a part, and those of the first full run after it")
    void guardsWhatAPartHasWritten() {
        SyncWorld world = unread();
        world.request(RunMode.FULL, new RosterScope(Level.TEACHER, teacher(0, 1)));
        assertThat(modes(world)).containsOnly(WriteMode.GUARDED);

        world.askForRoster();
        world.request(RunMode.FULL);
        assertThat(modes(world)).containsOnly(WriteMode.GUARDED);
    }

    private static SyncWorld unread() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.connect();
        return world;
    }

    private static void pool(SyncWorld world, int seats) {
        SeatSettings pool = new SeatSettings(OptionalInt.of(seats), new OverSeatPolicy.Block());
        world.settings(s -> s.withSeats(ProductSeats.of(pool)).withVersion(s.version() + 1));
    }

    private static FaultPlan failing(String call) {
        return FaultPlan.none()
                .failing(1, each -> each.toString().equals(call), IllegalStateException::new);
    }

    private static void work(SyncWorld world, FaultPlan plan, SyncMessage message) {
        world.worker(plan).handle(message, world.budget(), () -> {});
    }

    /** Works on what is queued next, and tells how its records were written. */
    private static List<WriteMode> modes(SyncWorld world) {
        List<WriteMode> modes = new ArrayList<>();
        OtherStores.deliver(
                world,
                world.queue.take().orElseThrow().message(),
                call -> {
                    call.arguments(WriteMode.class).forEach(modes::add);
                    return call.proceed();
                });
        world.drain();
        return modes;
    }
}

package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.PoolChange;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.Schedule;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.portal.InMemoryPortal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What a tick starts, and the report of it that operators see (I-10). */
final class ScheduleTickTest {
    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "other");

    @Test
    void reportsEveryRunItStarts() {
        SyncWorld world = new SyncWorld();
        world.portal.list(OTHER);

        assertThat(world.tick()).isEqualTo(new TickReport(2, 2, 0, 2, 0, 0));
        assertThat(world.queue.waiting()).hasSize(2);
    }

    @Test
    void reportsEveryLookItQueues() {
        SyncWorld world = SyncWorld.rostered(1);
        world.clock.advance(Duration.ofMinutes(15));

        assertThat(world.tick()).isEqualTo(new TickReport(1, 0, 0, 0, 1, 0));
    }

    @Test
    void startsAndReportsARunOfSeatsThatSomebodyWaitsFor() {
        SyncWorld world = SyncWorld.rostered(1);
        schedule(world, s -> s.wantingSeats(world.clock.instant()));

        assertThat(world.tick().started()).isEqualTo(1);

        world.drain();
        assertThat(modes(world)).contains(RunMode.SEATS);
    }

    @Test
    void startsAndReportsARunOfAPartThatSomebodyWaitsFor() {
        SyncWorld world = SyncWorld.rostered(1);
        RosterScope part = new RosterScope(Level.SCHOOL, "school0");
        schedule(world, s -> s.wanting(part));

        assertThat(world.tick().started()).isEqualTo(1);

        world.drain();
        assertThat(world.lastRun().scope()).contains(part);
    }

    @Test
    void startsNoSeatsBeforeTheFirstImport() {
        SyncWorld world =
                new SyncWorld().beginningWith(DistrictSettings.standard(FirstRoster.REQUEST));
        world.tick();
        schedule(world, s -> s.wantingSeats(world.clock.instant()));

        assertThat(world.tick().started()).isZero();
        assertThat(world.queue.waiting()).isEmpty();
    }

    @Test
    @DisplayName("R4: a pool that changes is smaller by the tick of its day, and seats follow")
    void makesAPoolWhatItIsToBeFromADayOn() {
        SyncWorld world = SyncWorld.rostered(1);
        long version = world.connection().settings().version();
        PoolChange smaller = new PoolChange(world.clock.instant().plus(Duration.ofDays(1)), 5);
        world.settings(
                s -> s.withSeats(s.seats().with("default", p -> p.withLater(List.of(smaller)))));

        world.nextPoll();
        assertThat(world.connection().settings().version()).isEqualTo(version);
        world.clock.advanceTo(smaller.from());
        world.tick();
        world.drain();

        assertThat(world.connection().settings().version()).isEqualTo(version + 1);
        assertThat(world.connection().settings().seats().find("default").orElseThrow().pool())
                .isEqualTo(OptionalInt.of(5));
    }

    @Test
    @DisplayName("F-34: a tick that fires twice at once reports what it did itself")
    void reportsNoRunThatAnotherTickStarted() {
        SyncWorld world = SyncWorld.rostered(1);
        RosterScope part = new RosterScope(Level.SCHOOL, "school0");
        schedule(world, s -> s.wanting(part));
        whileItTicks(world, () -> world.request(RunMode.FULL, part));
        assertThat(world.tick().started()).isZero();

        world.drain();
        world.clock.advance(Duration.ofHours(24));
        whileItTicks(world, () -> world.request(RunMode.FULL));
        assertThat(world.tick().started()).isZero();
    }

    @Test
    @DisplayName("F-34: a district that two ticks meet at once is discovered once")
    void reportsNoDistrictThatAnotherTickDiscovered() {
        SyncWorld world = new SyncWorld();
        world.portal.trouble(question -> {
            world.connect();
            return Optional.empty();
        });

        assertThat(world.tick().discovered()).isZero();
        assertThat(world.log.notes(SyncWorld.DISTRICT)).isEmpty();
    }

    /** Something happens between the moments when a tick looks at its districts and acts. */
    private static void whileItTicks(SyncWorld world, Runnable meanwhile) {
        InMemoryPortal signIn = new InMemoryPortal(7);
        signIn.trouble(question -> {
            meanwhile.run();
            return Optional.empty();
        });
        world.applications.clear();
        world.applications.add(signIn);
    }

    private static void schedule(SyncWorld world, UnaryOperator<Schedule> change) {
        world.stores
                .connections()
                .update(SyncWorld.DISTRICT, c -> c.withSchedule(change.apply(c.schedule())));
    }

    private static List<RunMode> modes(SyncWorld world) {
        return world.stores.runs().page(SyncWorld.DISTRICT, "", 9).runs().stream()
                .map(run -> run.mode())
                .toList();
    }
}

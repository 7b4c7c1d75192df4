package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.OptionalInt;

final class SeatPoolTest {

    private final SyncWorld world = SyncWorld.rostered(1);

    @Test
    void letsNewcomersWaitWhenThePoolIsFull() {
        pool(20, new OverSeatPolicy.Block());
        world.portal.put(SampleRoster.student("new-student", "school0"));

        world.nextPoll();

        assertThat(newcomer()).isEqualTo(SeatState.WAITING);
        assertThat(world.ledger().waiting()).isEqualTo(1);
    }

    @Test
    void givesAFreedSeatToWhoeverWaits() {
        pool(20, new OverSeatPolicy.Block());
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();

        world.portal.remove(person(student(0, 3)));
        world.nextPoll();

        assertThat(newcomer()).isEqualTo(SeatState.HOLDING);
        assertThat(world.ledger().holding()).isEqualTo(20);
        assertThat(world.ledger().waiting()).isZero();
    }

    @Test
    void endsAGraceInTheNightAfterItsTerm() {
        pool(20, new OverSeatPolicy.Grace(3));
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();
        assertThat(newcomer()).isEqualTo(SeatState.GRACE);

        for (int day = 0; day < 4; day++) {
            world.nextFull();
        }

        assertThat(newcomer()).isEqualTo(SeatState.WAITING);
    }

    @Test
    void decidesAnewWhenThePoolChanges() {
        pool(20, new OverSeatPolicy.Block());
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();

        pool(25, new OverSeatPolicy.Block());
        world.request(RunMode.DELTA);
        world.drain();

        assertThat(newcomer()).isEqualTo(SeatState.HOLDING);
        assertThat(world.ledger().settingsVersion())
                .isEqualTo(world.connection().settings().version());
    }

    @Test
    void readsNoSeatOnANightWithoutChanges() {
        world.clock.advance(Duration.ofHours(1));
        long version = world.ledger().version();

        world.nextFull();

        assertThat(world.ledger().version()).isEqualTo(version);
    }

    private SeatState newcomer() {
        return world.stores
                .seats()
                .find(SyncWorld.DISTRICT, world.shards(), "default", "new-student")
                .orElseThrow()
                .state();
    }

    private void pool(int seats, OverSeatPolicy policy) {
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        c -> c.withSettings(withSeats(c.settings(), seats, policy)));
    }

    private static DistrictSettings withSeats(
            DistrictSettings settings, int seats, OverSeatPolicy policy) {
        return new DistrictSettings(
                settings.version() + 1,
                settings.firstRoster(),
                settings.staff(),
                settings.guardians(),
                settings.fields(),
                settings.budget(),
                ProductSeats.of(new SeatSettings(OptionalInt.of(seats), policy)),
                settings.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }
}

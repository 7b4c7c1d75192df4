package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.memory.InMemoryRefreshes;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A17 A teacher who comes")
final class RefreshAtLoginTest {

    private final SyncWorld world = SyncWorld.rostered(2);
    private final RefreshAtLogin refresh =
            new RefreshAtLogin(new InMemoryRefreshes(world.clock), world.start());

    @Test
    @DisplayName("A17 finds their own classes as they are now")
    void findsTheirOwnClasses() {
        world.portal.putSilently(rosterClass(0, 0, 0, 9));
        world.portal.putSilently(rosterClass(0, 1, 10, 19));

        refresh.teacher(SyncWorld.DISTRICT, teacher(0, 0));
        world.drain();

        assertThat(world.lastRun().trigger()).isEqualTo(Trigger.LOGIN);
        assertThat(places(student(0, 9))).isZero();
        assertThat(places(student(0, 19))).isEqualTo(1);
    }

    @Test
    @DisplayName("A17 asks once however often their session is read")
    void asksOnce() {
        assertThat(refresh.teacher(SyncWorld.DISTRICT, teacher(0, 0)))
                .get()
                .isInstanceOf(StartResult.Opened.class);
        world.drain();

        assertThat(refresh.teacher(SyncWorld.DISTRICT, teacher(0, 0))).isEmpty();
        assertThat(refresh.teacher(SyncWorld.DISTRICT, teacher(0, 1))).isPresent();
        world.clock.advance(Duration.ofMinutes(15));
        assertThat(refresh.teacher(SyncWorld.DISTRICT, teacher(0, 0))).isPresent();
    }

    @Test
    void doesNothingForADistrictThatIsPaused() {
        world.stores
                .connections()
                .update(SyncWorld.DISTRICT, c -> c.withState(ConnectionState.PAUSED));

        assertThat(refresh.teacher(SyncWorld.DISTRICT, teacher(0, 0)))
                .contains(new StartResult.NotActive(ConnectionState.PAUSED));
        assertThat(world.queue.waiting()).isEmpty();
    }

    private int places(String id) {
        return world.person(id).orElseThrow().image().memberships().size();
    }
}

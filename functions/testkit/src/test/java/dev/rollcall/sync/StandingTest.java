package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.ConnectionPatch.Wish;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.read.PortalDirectory.Standing;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What becomes of districts that are added, switched off, switched on and taken away (P38, S4). */
final class StandingTest {

    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "other");

    @Test
    void importsNothingOfADistrictThatIsAddedButNotEnabled() {
        SyncWorld world = added(Standing.NOT_ENABLED);

        assertThat(world.tick().started()).isZero();
        world.drain();

        assertThat(world.connection().state()).isEqualTo(ConnectionState.NOT_ENABLED);
        assertThat(world.connection().lastRun()).isEmpty();
        assertThat(world.request(RunMode.FULL))
                .isEqualTo(new StartResult.NotActive(ConnectionState.NOT_ENABLED));
    }

    @Test
    @DisplayName("R15: whom the portal names is known before anything of the roster is read")
    void keepsTheContactOfADistrictThatIsNew() {
        var contact = new DistrictContact("Ivy IT", Optional.of("ivy@example.org"));
        SyncWorld world = new SyncWorld();
        world.portal.name(SyncWorld.DISTRICT, contact);

        world.tick();

        assertThat(world.stores.contacts().find(SyncWorld.DISTRICT)).hasValue(contact);
        assertThat(world.connection().lastRun()).isEmpty();
    }

    @Test
    void keepsNobodyWhereThePortalNamesNobody() {
        SyncWorld world = new SyncWorld();

        world.tick();

        assertThat(world.stores.contacts().find(SyncWorld.DISTRICT)).isEmpty();
    }

    /** R11: no waiting of ours once the permission is there. */
    @Test
    void importsItAtTheNextTickAfterItIsEnabled() {
        SyncWorld world = added(Standing.NOT_ENABLED);
        world.tick();
        world.portal.list(SyncWorld.DISTRICT, Standing.LIVE);

        world.tick();
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.NONE);
    }

    @Test
    void archivesNobodyOfADistrictThatIsSwitchedOffAndReadsItAnewOnceItIsBack() {
        SyncWorld world = SyncWorld.rostered(2, Dialect.OFFSETS);
        world.portal.list(SyncWorld.DISTRICT, Standing.NOT_ENABLED);
        world.portal.removeSilently(person(student(0, 5)));
        String last = world.lastRun().id();

        world.nextFull();
        assertThat(world.lastRun().id()).isEqualTo(last);
        assertThat(world.archivedPeople()).isZero();

        world.portal.list(SyncWorld.DISTRICT, Standing.LIVE);
        world.tick();
        world.drain();
        assertThat(world.lastRun().id()).isNotEqualTo(last);
        assertThat(world.isActive(student(0, 5))).isFalse();
    }

    @Test
    void stopsARunWhoseDistrictIsSwitchedOffMeanwhile() {
        SyncWorld world = SyncWorld.rostered(2, Dialect.OFFSETS);
        world.request(RunMode.FULL);
        world.portal.list(SyncWorld.DISTRICT, Standing.NOT_ENABLED);
        world.tick();

        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.lastRun().code()).contains(ErrorCode.DISTRICT_NOT_ENABLED);
    }

    @Test
    void tellsADistrictThatVanishedFromOneThatIsSwitchedOff() {
        SyncWorld world = SyncWorld.rostered(1);
        world.portal.list(OTHER);
        world.portal.unlist(SyncWorld.DISTRICT);

        assertThat(world.tick().disconnected()).isEqualTo(1);
        assertThat(world.connection().state()).isEqualTo(ConnectionState.DISCONNECTED);

        world.portal.list(SyncWorld.DISTRICT, Standing.NOT_ENABLED);
        world.tick();
        assertThat(world.connection().state()).isEqualTo(ConnectionState.NOT_ENABLED);
    }

    @Test
    void keepsAPersonsPauseWhileTheDistrictIsSwitchedOffAndOn() {
        SyncWorld world = SyncWorld.rostered(1);
        change(world, Wish.PAUSE);

        world.portal.list(SyncWorld.DISTRICT, Standing.NOT_ENABLED);
        world.tick();
        world.portal.list(SyncWorld.DISTRICT, Standing.LIVE);
        world.tick();

        assertThat(world.connection().state()).isEqualTo(ConnectionState.PAUSED);
    }

    @Test
    void leavesTheSwitchToTheDistrict() {
        SyncWorld world = added(Standing.NOT_ENABLED);
        world.tick();

        assertThat(change(world, Wish.RESUME)).isEqualTo(new ChangeConnection.Outcome.NotEnabled());
        assertThat(world.connection().state()).isEqualTo(ConnectionState.NOT_ENABLED);
    }

    private static SyncWorld added(Standing standing) {
        SyncWorld world = new SyncWorld(7, Dialect.OFFSETS);
        SmallDistrict.fill(world.portal, 1);
        world.portal.list(SyncWorld.DISTRICT, standing);
        return world;
    }

    private static ChangeConnection.Outcome change(SyncWorld world, Wish wish) {
        return new ChangeConnection(world.stores.connections(), world.clock)
                .change(SyncWorld.DISTRICT, new ConnectionPatch(wish, settings -> settings));
    }
}

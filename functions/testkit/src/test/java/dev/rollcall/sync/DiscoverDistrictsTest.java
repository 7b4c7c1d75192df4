package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.read.PortalDirectory.Standing;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunLog.Note;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What operators are told of the districts that a portal lists (I-10, P1). */
final class DiscoverDistrictsTest {
    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "other");
    private static final DistrictId TENANT = new DistrictId(Portal.CLASSLINK, "tenant");

    private final SyncWorld world = new SyncWorld();

    @Test
    void tellsOfEveryDistrictItDiscoversOnce() {
        world.portal.list(OTHER);

        assertThat(world.tick().discovered()).isEqualTo(2);
        assertThat(world.tick().discovered()).isZero();

        assertThat(world.log.notes(SyncWorld.DISTRICT)).containsExactly(Note.DISCOVERED);
        assertThat(world.log.notes(OTHER)).containsExactly(Note.DISCOVERED);
    }

    @Test
    void tellsOfADistrictThatIsSwitchedOffAndOn() {
        world.tick();
        world.portal.list(SyncWorld.DISTRICT, Standing.NOT_ENABLED);
        world.tick();
        world.portal.list(SyncWorld.DISTRICT, Standing.LIVE);
        world.tick();
        world.tick();

        assertThat(world.log.notes(SyncWorld.DISTRICT))
                .containsExactly(Note.DISCOVERED, Note.NOT_ENABLED, Note.RECONNECTED);
    }

    @Test
    void tellsOnceOfADistrictThatIsListedNoMore() {
        world.portal.list(OTHER);
        world.tick();
        world.portal.unlist(OTHER);

        assertThat(world.tick().disconnected()).isEqualTo(1);
        assertThat(world.tick().disconnected()).isZero();

        assertThat(world.log.notes(OTHER)).containsExactly(Note.DISCOVERED, Note.DISCONNECTED);
    }

    @Test
    @DisplayName("P1: a list that does not come is told, and changes nothing")
    void tellsOfAListThatDoesNotCome() {
        world.tick();
        world.portal.trouble(
                any -> Optional.of(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE)));

        world.tick();

        assertThat(world.log.notes(SyncWorld.DISTRICT))
                .containsExactly(Note.DISCOVERED, Note.LISTING_UNANSWERED);
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    @DisplayName("I-7: one portal's list says nothing of another portal's districts")
    void disconnectsNoDistrictOfAnotherPortal() {
        world.stores.connections().create(TENANT, SampleDistricts.discovered(TENANT));

        assertThat(world.tick().disconnected()).isZero();

        assertThat(world.stores.connections().find(TENANT).map(Connection::state))
                .contains(ConnectionState.ACTIVE);
    }
}

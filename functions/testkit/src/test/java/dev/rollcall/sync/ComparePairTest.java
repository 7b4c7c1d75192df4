package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.district.onboarding.Checklist.Reason;
import dev.rollcall.district.onboarding.Checklist.Row;
import dev.rollcall.district.onboarding.Checklist.State;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Two applications at one portal: one that rosters, one that people sign in with. */
class ComparePairTest {
    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "other");

    private final SyncWorld world = new SyncWorld();
    private final InMemoryPortal application = new InMemoryPortal(10);

    ComparePairTest() {
        world.applications.add(application);
    }

    @Test
    @DisplayName(
            "A7, A9: a district that is not connected for sign-in is a blocked step of its own")
    void blocksTheStepOfADistrictThatIsListedForRosteringAlone() {
        application.list(OTHER);

        world.tick();

        assertThat(blocked())
                .containsExactly(
                        new Row(
                                Purpose.SIGN_IN,
                                Stage.INVITED,
                                State.BLOCKED,
                                Party.DISTRICT,
                                Optional.empty(),
                                Optional.of(Reason.SIGN_IN_APPLICATION_MISSING)));
    }

    @Test
    @DisplayName("A7: it is done by the tick after the district has connected it")
    void opensTheStepOnceItIsConnected() {
        application.list(OTHER);
        world.tick();
        application.list(SyncWorld.DISTRICT);

        world.tick();

        assertThat(standing()).hasValue(SignInApplication.CONNECTED);
        assertThat(blocked()).isEmpty();
    }

    @Test
    void blocksTheFirstDistrictWhereNobodyIsConnectedYet() {
        world.tick();

        assertThat(standing()).hasValue(SignInApplication.MISSING);
    }

    /** P1: an error, or a list that is empty at once, is not "everybody left". */
    @Test
    void learnsNothingFromAnOutage() {
        application.list(SyncWorld.DISTRICT);
        world.tick();
        application.unlist(SyncWorld.DISTRICT);
        world.tick();
        application.trouble(
                any -> Optional.of(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE)));

        world.tick();

        assertThat(standing()).hasValue(SignInApplication.CONNECTED);
    }

    @Test
    void comparesNothingWhereOneApplicationDoesBoth() {
        world.applications.clear();

        world.tick();

        assertThat(standing()).isEmpty();
        assertThat(blocked()).isEmpty();
    }

    @Test
    @DisplayName("I-7: one portal's list says nothing of another portal's districts")
    void comparesNoDistrictOfAnotherPortal() {
        DistrictId tenant = new DistrictId(Portal.CLASSLINK, "tenant");
        world.stores.connections().create(tenant, SampleDistricts.discovered(tenant));

        world.tick();

        assertThat(world.stores.connections().find(tenant).orElseThrow().onboarding().application())
                .isEmpty();
    }

    private Optional<SignInApplication> standing() {
        return world.connection().onboarding().application();
    }

    private List<Row> blocked() {
        return new Checklist(world.connection(), world.clock.instant())
                .rows().stream().filter(row -> row.state() == State.BLOCKED).toList();
    }
}

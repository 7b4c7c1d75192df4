package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The button that asks for a roster. */
class RosteringEndpointsTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d9");

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.openAccount();
    private final String home = "/v1/accounts/" + account.id();
    private final Party owner = world.member(world.join(account, SampleAccounts.owner()).id());

    @Test
    @DisplayName(
            "R18: without a district id the button is not there, and a forged press is refused")
    void refusesWithoutADistrict() {
        assertThat(capability(owner)).isEqualTo("false [\"district\"]");

        Answer forged = owner.post(home + "/rostering", "{}");

        assertThat(forged.status()).isEqualTo(409);
        assertThat(forged.code()).isEqualTo("district-not-linked");
        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("R18 R28: the owner asks for the roster of the account's district")
    void startsARun() {
        world.link(account, DISTRICT);
        assertThat(capability(owner)).isEqualTo("true []");

        Answer asked = owner.post(home + "/rostering", "{}");

        assertThat(asked.status()).isEqualTo(202);
        var run = world.connections.find(DISTRICT).orElseThrow().openRun().orElseThrow();
        assertThat(asked.json().path("id").asText()).isEqualTo(run.runId());
        assertThat(run.mode()).isEqualTo("full");
        var entry = world.accounts.journal(account.id(), "", 1).entries().getFirst();
        assertThat(entry.event()).isEqualTo(JournalEvent.ROSTERING_REQUESTED);
    }

    @Test
    @DisplayName("R28: the staff may ask too")
    void startsARunForTheStaff() {
        world.link(account, DISTRICT);

        assertThat(world.staff().post(home + "/rostering", "{}").status()).isEqualTo(202);
    }

    @Test
    @DisplayName("R18: a co-owner who views sees no button, and a forged press is refused")
    void refusesWithoutThePermission() {
        world.link(account, DISTRICT);
        Member viewer = world.join(account, SampleAccounts.coOwner(Right.VIEW));

        assertThat(capability(world.member(viewer.id()))).isEqualTo("false [\"permission\"]");
        assertThat(world.member(viewer.id()).post(home + "/rostering", "{}").code())
                .isEqualTo("permission-missing");
        assertThat(world.connections.find(DISTRICT).orElseThrow().openRun()).isEmpty();
    }

    @Test
    @DisplayName("R22: a school manager does not ask for the whole roster")
    void refusesAManager() {
        world.link(account, DISTRICT);
        var school = new Place(DISTRICT, "s1");
        Member manager = world.join(account, SampleAccounts.schoolManager(school));

        assertThat(world.member(manager.id()).post(home + "/rostering", "{}").code())
                .isEqualTo("permission-missing");
    }

    @ParameterizedTest(name = "R18: {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void refusesWhileTheDistrictIsOutOfReach(ConnectionState state) {
        world.link(account, DISTRICT);
        world.connections.update(DISTRICT, connection -> connection.withState(state));

        assertThat(capability(owner)).isEqualTo("false [\"connection\"]");
        assertThat(owner.post(home + "/rostering", "{}").status()).isEqualTo(409);
    }

    @Test
    void asksWhichOfTwoDistrictsIsMeant() {
        DistrictId other = new DistrictId(Portal.CLASSLINK, "90210");
        world.link(account, DISTRICT);
        world.link(account, other);

        Answer either = owner.post(home + "/rostering", "{}");
        Answer named = owner.post(home + "/rostering", "{\"portal\":\"classlink\"}");

        assertThat(either.code()).isEqualTo("district-not-linked");
        assertThat(either.json().path("path").asText()).isEqualTo("$.portal");
        assertThat(named.json().path("district").asText()).isEqualTo(other.asString());
    }

    private String capability(Party party) {
        var json = party.get(home).json().at("/capabilities/requestRostering");
        return json.path("allowed").asText() + " " + json.path("missing");
    }
}

package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;
import static dev.rollcall.handlers.account.SeatWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Scope;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.handlers.Answer;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Who may see and give which seats: the matrix of permissions at the seats' own paths. */
final class OwnSeatsTest {

    private final SeatWorld world = SeatWorld.rostered("rocket-math");
    private final Member manager =
            SampleAccounts.schoolManager(new Place(DISTRICT, "s1"));
    private final Member viewer = SampleAccounts.administrator();

    @BeforeEach
    void joinTheDistrictsAccount() {
        Account account = world.api.openAccount();
        world.api.accounts.commit(
                account.id(),
                List.of(
                        AccountWrite.of(account.next().withDistricts(Set.of(DISTRICT)))
                                .linking(Set.of(DISTRICT))
                                .keeping(manager, viewer)));
    }

    @Test
    @DisplayName("R22: a school manager sees the students of the own school alone")
    void showsASchoolManagerOwnStudents() {
        assertThat(seen(manager)).containsExactly("e", "f", "g");
        assertThat(seen(viewer)).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    @DisplayName("R22: a school manager gives seats to the students of the own school alone")
    void letsASchoolManagerMoveOwnStudents() {
        world.api.connections.update(
                DISTRICT, c -> c.withSettings(c.settings().withPool("default", OptionalInt.of(3))));
        world.student("new-e", "s1");
        world.student("new-a", "s0");
        world.run(RunMode.DELTA);
        world.api.connections.update(
                DISTRICT, c -> c.withSettings(c.settings().withPool("default", OptionalInt.of(9))));

        assertThat(move(manager, "{\"student\":\"new-a\"}").code())
                .isEqualTo("student-not-eligible");
        assertThat(move(manager, "{\"student\":\"new-e\"}").status()).isEqualTo(200);
        assertThat(move(manager, "{}").code()).isEqualTo("permission-missing");
        assertThat(world.seats()).containsEntry("new-a", SeatState.GRACE);
        assertThat(world.seats()).containsEntry("new-e", SeatState.HOLDING);
    }

    @Test
    void letsNobodyDecideLicencesWhoOnlySeesSeats() {
        for (Member member : List.of(manager, viewer)) {
            Answer refused =
                    world.api
                            .member(member.id())
                            .change(
                                    "PUT",
                                    HOME + "/licences/t0",
                                    0,
                                    "{\"approval\":\"approved\"}");

            assertThat(refused.code()).isEqualTo("permission-missing");
        }
        assertThat(world.api.licences.all(DISTRICT, "default")).isEmpty();
    }

    @Test
    @DisplayName("R22: what is the whole district's is not for who has a part of it")
    void tellsTheWholeDistrictToWhomItIsOpen() {
        for (String path : List.of("/forecast", "/licences", "/licences/t0")) {
            assertThat(world.api.member(manager.id()).get(HOME + path).code())
                    .isEqualTo("permission-missing");
            assertThat(world.api.member(viewer.id()).get(HOME + path).status()).isEqualTo(200);
        }
    }

    @Test
    void needsAKeyForEveryMove() {
        Answer without =
                world.api.send(
                        "POST",
                        HOME + "/seats/moves",
                        Map.of(
                                "authorization",
                                "Bearer " + world.api.token(),
                                "rollcall-staff",
                                "Sam"),
                        "{}");

        assertThat(without.code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void needsTheScopeOfAccounts() {
        assertThat(
                        world.api
                                .call(
                                        EnumSet.of(Scope.DISTRICTS_READ),
                                        "GET",
                                        HOME + "/forecast",
                                        "")
                                .code())
                .isEqualTo("scope-missing");
    }

    private List<String> seen(Member member) {
        return world.api
                .member(member.id())
                .get(HOME + "/seats/students?state=holding")
                .json()
                .at("/items")
                .findValuesAsText("person");
    }

    private Answer move(Member member, String body) {
        return world.api.member(member.id()).post(HOME + "/seats/moves", body);
    }
}

package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.LoginStore.SightingPage;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.testkit.sample.OddIds;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link LoginStore} promises. */
public interface LoginStoreContract {
    Instant SINCE = SampleRoster.WRITTEN.plusNanos(1);

    LoginStore testee();

    @Test
    default void findsNeitherALoginNorAHolderThatWasNeverKept() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().find(district, "login-1")).isEmpty();
        assertThat(testee().holder(district, "person-1")).isEmpty();
    }

    @Test
    default void answersALoginAsItWasKeptByLoginAndByPerson() {
        DistrictId district = SampleDistricts.fresh();
        Login login = login("login-1", "person-1");

        testee().keep(district, login);
        testee().keep(district, login);

        assertThat(testee().find(district, "login-1")).hasValue(login);
        assertThat(testee().holder(district, "person-1")).hasValue(login);
    }

    @Test
    default void keepsAStubThatHoldsNobody() {
        DistrictId district = SampleDistricts.fresh();
        Login stub = new Login("login-1", Optional.empty(), SINCE);

        testee().keep(district, stub);

        assertThat(testee().find(district, "login-1")).hasValue(stub);
        assertThat(testee().holder(district, "login-1")).isEmpty();
    }

    @Test
    default void keepsALoginInPlaceOfItsStub() {
        DistrictId district = SampleDistricts.fresh();
        testee().keep(district, new Login("login-1", Optional.empty(), SINCE));
        Login login = login("login-1", "person-1");

        testee().keep(district, login);

        assertThat(testee().find(district, "login-1")).hasValue(login);
        assertThat(testee().holder(district, "person-1")).hasValue(login);
    }

    @Test
    default void answersTheLoginKeptLastAsTheHolder() {
        DistrictId district = SampleDistricts.fresh();
        Login first = login("login-1", "person-1");
        Login second = new Login("login-2", Optional.of("person-1"), SINCE.plusSeconds(60));

        testee().keep(district, first);
        testee().keep(district, second);

        assertThat(testee().holder(district, "person-1")).hasValue(second);
        assertThat(testee().find(district, "login-1")).hasValue(first);
    }

    /** Whoever was held before keeps the login that was kept last with them, as it was then. */
    @Test
    default void movesALoginToAnotherPerson() {
        DistrictId district = SampleDistricts.fresh();
        Login before = login("login-1", "person-1");
        Login after = new Login("login-1", Optional.of("person-2"), SINCE.plusSeconds(60));

        testee().keep(district, before);
        testee().keep(district, after);

        assertThat(testee().find(district, "login-1")).hasValue(after);
        assertThat(testee().holder(district, "person-2")).hasValue(after);
        assertThat(testee().holder(district, "person-1")).hasValue(before);
    }

    @Test
    default void keepsDistrictsApart() {
        DistrictId district = SampleDistricts.fresh();
        testee().keep(district, login("login-1", "person-1"));

        assertThat(testee().find(SampleDistricts.fresh(), "login-1")).isEmpty();
        assertThat(testee().holder(SampleDistricts.fresh(), "person-1")).isEmpty();
    }

    @Test
    default void takesIdsOfAnyShape() {
        DistrictId district = SampleDistricts.fresh();
        OddIds.all().forEach(id -> testee().keep(district, login(id, id)));

        assertThat(OddIds.all())
                .allSatisfy(id -> {
                    assertThat(testee().find(district, id)).hasValue(login(id, id));
                    assertThat(testee().holder(district, id)).hasValue(login(id, id));
                });
    }

    @Test
    default void answersWhoWasSeenOnceAsTheyWereSeenLast() {
        DistrictId district = SampleDistricts.fresh();
        testee().see(district, new Sighting("b", Optional.empty(), SINCE));
        Sighting teacher = new Sighting("a", Optional.of(Role.TEACHER), SINCE.plusSeconds(60));
        Sighting stranger = new Sighting("b", Optional.empty(), SINCE.plusSeconds(90));
        testee().see(district, stranger);
        testee().see(district, teacher);
        testee().keep(district, login("c", "c"));

        assertThat(testee().sightings(district, "", 10).rows()).containsExactly(teacher, stranger);
        assertThat(testee().sightings(SampleDistricts.fresh(), "", 10).rows()).isEmpty();
        assertThat(testee().seen(district, "b")).hasValue(stranger);
        assertThat(testee().seen(district, "c")).isEmpty();
        assertThat(testee().seen(SampleDistricts.fresh(), "b")).isEmpty();
    }

    @Test
    default void goesOnWhereAPageOfSightingsEnded() {
        DistrictId district = SampleDistricts.fresh();
        Stream.of("a", "b", "c")
                .map(id -> new Sighting(id, Optional.empty(), SINCE))
                .forEach(each -> testee().see(district, each));

        SightingPage first = testee().sightings(district, "", 2);
        SightingPage second = testee().sightings(district, first.next().orElseThrow(), 2);

        assertThat(first.rows()).extracting(Sighting::personId).containsExactly("a", "b");
        assertThat(second.rows()).extracting(Sighting::personId).containsExactly("c");
        assertThat(second.next()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> testee().sightings(district, "bm90IG91cnM", 2));
    }

    private static Login login(String loginId, String personId) {
        return new Login(loginId, Optional.of(personId), SINCE);
    }
}

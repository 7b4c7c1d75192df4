package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.Recognition.Link;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** A tenant's sourcedIds and ClassLink's own user ids (classlink-oneroster.md §3.6). */
class ClassLinkIdentityTest {
    private final SignInWorld world = new SignInWorld();

    @BeforeEach
    void twoPeopleAreOnTheRoster() {
        world.enrol(SignInWorld.CLASSLINK, "7_9001", Role.STUDENT);
        world.enrol(SignInWorld.CLASSLINK, "7_9002", Role.STUDENT);
    }

    @Test
    void findsAPersonByTheSourcedIdAndKeepsTheLogin() {
        assertThat(comes("100", "7_9001").link()).isEqualTo(Link.NEW);
        assertThat(person(comes("100", "7_9001"))).hasValue("7_9001");
        assertThat(comes("100", "7_9001").link()).isEqualTo(Link.AS_BEFORE);
    }

    @Test
    void findsAPersonByTheLoginWhenTheSourcedIdIsBlank() {
        comes("100", "7_9001");

        assertThat(person(comes("100", ""))).hasValue("7_9001");
    }

    @Test
    void makesAStubOfEachLoginWithoutASourcedIdAndNeverOneAccount() {
        Recognition one = comes("100", "");
        Recognition other = comes("101", "");

        assertThat(one.subject().personId()).isEmpty();
        assertThat(one.subject()).isNotEqualTo(other.subject());
        assertThat(world.logins.find(SignInWorld.CLASSLINK, "100").orElseThrow().personId())
                .isEmpty();
    }

    @Test
    void bindsAStubOnceThePortalNamesThePerson() {
        comes("100", "");

        assertThat(person(comes("100", "7_9001"))).hasValue("7_9001");
        assertThat(person(comes("100", ""))).hasValue("7_9001");
    }

    @Test
    void followsALoginToANewSourcedId() {
        comes("100", "7_9001");

        Recognition moved = comes("100", "7_9002");

        assertThat(moved.link()).isEqualTo(Link.MOVED);
        assertThat(person(moved)).hasValue("7_9002");
    }

    @Test
    void mergesNobodyWhenTheNewSourcedIdIsAnotherLogins() {
        comes("100", "7_9001");
        comes("101", "7_9002");

        Recognition contested = comes("100", "7_9002");

        assertThat(contested.link()).isEqualTo(Link.CONTESTED);
        assertThat(contested.subject().personId()).isEmpty();
        assertThat(person(comes("101", "7_9002"))).hasValue("7_9002");
    }

    @Test
    void mergesNoStubWithThePersonOfAnotherLogin() {
        comes("100", "");
        comes("101", "7_9001");

        Recognition contested = comes("100", "7_9001");

        assertThat(contested.link()).isEqualTo(Link.CONTESTED);
        assertThat(world.logins.find(SignInWorld.CLASSLINK, "100").orElseThrow().personId())
                .isEmpty();
        assertThat(world.logins.holder(SignInWorld.CLASSLINK, "7_9001").orElseThrow().loginId())
                .isEqualTo("101");
    }

    /** Rule 2: the sourcedId is the first key; a login made anew must not lock its person out. */
    @Test
    void letsANewLoginJoinThePersonOfAnother() {
        comes("101", "7_9001");

        Recognition joined = comes("102", "7_9001");

        assertThat(joined.link()).isEqualTo(Link.JOINED);
        assertThat(person(joined)).hasValue("7_9001");
        assertThat(comes("102", "7_9001").link()).isEqualTo(Link.AS_BEFORE);
        assertThat(comes("101", "7_9001").link()).isEqualTo(Link.AS_BEFORE);
    }

    @Test
    void writesNothingByRecognisingSomebody() {
        world.recognise.recognise(
                new PortalIdentity(
                        SignInWorld.CLASSLINK,
                        Optional.of("7_9001"),
                        Optional.of("100"),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(world.logins.find(SignInWorld.CLASSLINK, "100")).isEmpty();
    }

    @Test
    void followsALoginToWhomAnotherHasLeft() {
        comes("100", "7_9001");
        comes("101", "7_9002");
        world.enrol(SignInWorld.CLASSLINK, "7_9003", Role.STUDENT);
        comes("101", "7_9003");

        assertThat(comes("100", "7_9002").link()).isEqualTo(Link.MOVED);
    }

    @Test
    void doesNotGoBackToAnOutdatedSourcedIdThatIsStillServed() {
        comes("100", "7_9001");
        comes("100", "7_9002");
        world.archive(SignInWorld.CLASSLINK, "7_9001");

        Recognition outdated = comes("100", "7_9001");

        assertThat(person(outdated)).hasValue("7_9002");
        assertThat(person(comes("100", ""))).hasValue("7_9002");
    }

    @Test
    void knowsAnArchivedPersonWithoutASourcedIdForArchived() {
        comes("100", "7_9001");
        world.archive(SignInWorld.CLASSLINK, "7_9001");

        assertThat(comes("100", "").person().isArchived()).isTrue();
    }

    @Test
    void tellsIdsApartByCaseAndDistrict() {
        world.enrol(SignInWorld.CLASSLINK, "ab_c", Role.STUDENT);

        assertThat(person(comes("100", "AB_C"))).isEmpty();
        assertThat(person(comesFrom(SignInWorld.CLEVER, "101", "ab_c"))).isEmpty();
    }

    /** S-20, F-31: everybody of the world shares one address. */
    @Test
    void neverLinksByEmail() {
        Recognition unknown = comes("100", "7_9999");

        assertThat(unknown.person().roster()).isEmpty();
        assertThat(unknown.subject().personId()).isEmpty();
    }

    private Recognition comes(String userId, String sourcedId) {
        return comesFrom(SignInWorld.CLASSLINK, userId, sourcedId);
    }

    /** Recognised, and let in. */
    private Recognition comesFrom(DistrictId district, String userId, String sourcedId) {
        var identity =
                new PortalIdentity(
                        district,
                        Optional.of(sourcedId).filter(id -> !id.isBlank()),
                        Optional.of(userId),
                        Optional.empty(),
                        Optional.empty());
        Recognition who = world.recognise.recognise(identity);
        world.recognise.keep(identity, who);
        return who;
    }

    private static Optional<String> person(Recognition recognition) {
        return recognition.subject().personId();
    }
}

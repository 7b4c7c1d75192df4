package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal.Asked;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;
import dev.rollcall.signin.identity.PortalIdentity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

/** What Clever says, by ID token and by {@code /me} (clever.md §4.3, §4.4). */
class CleverSignInTest {

    private static final String ME = "/v3.0/me";
    private static final String PERSON = "65a000000000000000000101";
    private static final String DISTRICT = "65a000000000000000000001";

    private final World world = new World();
    private final OpenIdProvider provider = world.provider(world.clever());

    @BeforeEach
    void givesNoIdToken() {
        world.portal.on("/oauth/tokens", Reply.json("{\"access_token\":\"il0\"}"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void knowsAPersonByMeWithoutAnIdToken() {
        me("{\"id\":\"@\",\"district\":\"#\",\"type\":\"user\",\"authorized_by\":\"district\"}");

        assertThat(identity())
                .isEqualTo(
                        new PortalIdentity(
                                new DistrictId(Portal.CLEVER, DISTRICT),
                                Optional.of(PERSON),
                                Optional.of(PERSON),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(world.portal.asked()).contains(new Asked(ME, "Bearer il0"));
        assertThat(world.portal.asked(World.CONFIGURATION)).isZero();
    }

    @Test
    void knowsAPersonByTheIdTokenAlone() {
        token(
                cleverToken()
                        .claim("user_id", "58da8c6b894273be680001fc")
                        .claim("given_name", "Jo")
                        .claim("family_name", "Doe")
                        .claim("user_type", "district admin")
                        .signed(KEY));

        assertThat(identity())
                .isEqualTo(
                        new PortalIdentity(
                                new DistrictId(Portal.CLEVER, DISTRICT),
                                Optional.of(PERSON),
                                Optional.of(PERSON),
                                Optional.of(new PersonName("Jo", "Doe")),
                                Optional.of(Role.DISTRICT_ADMIN)));
        assertThat(world.portal.asked(ME)).isZero();
    }

    @Test
    void readsTheOlderNameOfTheDistrictClaim() {
        token(cleverToken().without("district").claim("district_id", DISTRICT).signed(KEY));

        assertThat(identity().district().key()).isEqualTo(DISTRICT);
        assertThat(world.portal.asked(ME)).isZero();
    }

    @Test
    void asksMeForTheDistrictThatATokenLacks() {
        token(
                cleverToken()
                        .without("district")
                        .claim("given_name", "Jo")
                        .claim("user_type", "student")
                        .signed(KEY));
        me("{\"id\":\"@\",\"district\":\"#\"}");

        assertThat(identity().district().key()).isEqualTo(DISTRICT);
        assertThat(identity().name()).contains(new PersonName("Jo", ""));
        assertThat(identity().role()).contains(Role.STUDENT);
    }

    @Test
    void refusesAMeOfAnotherPersonThanTheTokens() {
        token(cleverToken().without("district").claim("sub", "somebody").signed(KEY));
        me("{\"id\":\"@\",\"district\":\"#\"}");

        assertThat(signIn()).isEqualTo(World.untrue(Lie.PERSON_DIFFERS));
    }

    @Test
    void neverFallsBackToMeFromATokenThatLies() {
        token(cleverToken().claim("nonce", "other").signed(KEY));
        me("{\"id\":\"@\",\"district\":\"#\"}");

        assertThat(signIn()).isEqualTo(World.untrue(Lie.NONCE_DIFFERS));
        assertThat(world.portal.asked(ME)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"@\",\"type\":\"teacher\",\"authorized_by\":\"teacher\"}",
                "{\"id\":\"@\",\"district\":\"#\",\"authorized_by\":\"teacher\"}",
                "{\"authorized_by\":\"teacher\"}"
            })
    void saysThatATeacherAuthorisedALogin(String data) {
        me(data);

        assertThat(signIn()).isEqualTo(new Identified.ByTeacher());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"district\":\"#\"} | PERSON_MISSING",
                "{\"id\":\"\",\"district\":\"#\"} | PERSON_MISSING",
                "{\"id\":\" \",\"district\":\"#\"} | PERSON_MISSING",
                "{\"id\":null,\"district\":\"#\"} | PERSON_MISSING",
                "{\"id\":\"a/b\",\"district\":\"#\"} | PERSON_MALFORMED",
                "{\"id\":\" @\",\"district\":\"#\"} | PERSON_MALFORMED",
                "{\"id\":{},\"district\":\"#\"} | ANSWER_MALFORMED",
                "{\"id\":\"@\"} | DISTRICT_MISSING",
                "{\"id\":\"@\",\"authorized_by\":\"district\"} | DISTRICT_MISSING",
                "{\"id\":\"@\",\"district\":\"\"} | DISTRICT_MISSING",
                "{\"id\":\"@\",\"district\":\"a:b\"} | DISTRICT_MALFORMED",
                "[] | ANSWER_MALFORMED",
                "null | PERSON_MISSING"
            })
    void refusesAMeThatNamesNobody(String data, Lie lie) {
        me(data);

        assertThat(signIn()).isEqualTo(World.untrue(lie));
    }

    @ParameterizedTest
    @CsvSource({
        "canonical, /v3.0/users/65a000000000000000000101,",
        "canonical, /v3.0/users/65a000000000000000000102, PERSON_DIFFERS",
        "canonical, https://api.clever.com/v2.1/students/65a000000000000000000101,",
        "district, /v3.0/districts/65a000000000000000000001,",
        "district, /v3.0/districts/65a000000000000000000002, DISTRICT_DIFFERS",
        "self, /me,"
    })
    void wantsLinksToNameTheSame(String relation, String uri, Lie lie) {
        String data = "{\"id\":\"" + PERSON + "\",\"district\":\"" + DISTRICT + "\"}";
        String links = "[{\"rel\":\"" + relation + "\",\"uri\":\"" + uri + "\"}]";
        world.portal.on(ME, Reply.json("{\"data\":" + data + ",\"links\":" + links + "}"));

        if (lie == null) {
            assertThat(signIn()).isInstanceOf(Identified.Known.class);
        } else {
            assertThat(signIn()).isEqualTo(World.untrue(lie));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"first\":\"Jo\",\"last\":\"Doe\",\"middle\":\"\"} | Jo | Doe",
                "\"Jo Doe\" | '' | Jo Doe",
                "{\"first\":\"Jo\"} | Jo | ''"
            })
    void readsTheNameInEitherForm(String name, String first, String last) {
        me("{\"id\":\"@\",\"district\":\"#\",\"type\":\"student\",\"name\":" + name + "}");

        assertThat(identity().name()).contains(new PersonName(first, last));
        assertThat(identity().role()).contains(Role.STUDENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "{}", "true", "[\"Jo\"]", "{\"first\":{}}"})
    void doesWithoutAnOddName(String name) {
        me("{\"id\":\"@\",\"district\":\"#\",\"name\":" + name + "}");

        assertThat(identity().name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, MISSING",
        "429, THROTTLED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void isUnavailableWithoutMe(int status, How how) {
        world.portal.on(ME, Reply.html(status));

        assertThat(signIn()).isEqualTo(World.unavailable(Source.PERSON, how));
        assertThat(world.portal.asked(ME)).isEqualTo(1);
    }

    @Test
    void keepsTheCaseOfAnId() {
        me("{\"id\":\"AbC.1\",\"district\":\"#\"}");

        assertThat(identity().personId()).contains("AbC.1");
    }

    @Test
    void knowsAStandInByTokenAndUserInfo() {
        OpenIdProvider standIn = world.provider(world.standIn());
        world.gives(world.token().without("district").signed(KEY));
        world.portal.on(
                "/userinfo",
                Reply.json(
                        Minted.json(
                                Map.of(
                                        "sub", "person-1",
                                        "district", "district-9",
                                        "name", Map.of("first", "Jo", "last", "Doe"),
                                        "user_type", "teacher"))));

        assertThat(world.signIn(standIn))
                .isEqualTo(
                        new Identified.Known(
                                new PortalIdentity(
                                        new DistrictId(Portal.CLEVER, "district-9"),
                                        Optional.of("person-1"),
                                        Optional.of("person-1"),
                                        Optional.of(new PersonName("Jo", "Doe")),
                                        Optional.of(Role.TEACHER))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"person-2\",\"district\":\"d\"} | USERINFO_SUBJECT_DIFFERS",
                "{\"sub\":\"PERSON-1\",\"district\":\"d\"} | USERINFO_SUBJECT_DIFFERS",
                "{\"district\":\"d\"} | USERINFO_SUBJECT_DIFFERS",
                "{\"sub\":\"person-1\"} | DISTRICT_MISSING",
                "{\"sub\":[],\"district\":\"d\"} | ANSWER_MALFORMED"
            })
    void refusesUserInfoThatDiffers(String userInfo, Lie lie) {
        world.gives(world.token().without("district").signed(KEY));
        world.portal.on("/userinfo", Reply.json(userInfo));

        assertThat(world.signIn(world.provider(world.standIn()))).isEqualTo(World.untrue(lie));
    }

    @Test
    void refusesAStandInThatNamesNoDistrictAnywhere() {
        world.portal.on(
                World.CONFIGURATION,
                Reply.json(Minted.json(Minted.without(world.metadata(), "userinfo_endpoint"))));
        world.gives(world.token().without("district").signed(KEY));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.untrue(Lie.DISTRICT_MISSING));
    }

    @Test
    void needsAnAccessTokenToAskAnything() {
        world.portal.on(
                "/token",
                Reply.json(
                        Minted.json(
                                Map.of(
                                        "id_token",
                                        world.token().without("district").signed(KEY)))));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.untrue(Lie.ANSWER_MALFORMED));
    }

    @Test
    void leavesNothingToPrint() {
        token(cleverToken().claim("given_name", "canary").signed(KEY));

        assertThat(signIn().toString()).doesNotContain("canary", "il0");
    }

    private Minted cleverToken() {
        return world.token().claim("sub", PERSON).claim("district", DISTRICT);
    }

    private void token(String idToken) {
        world.portal.on(
                "/oauth/tokens",
                Reply.json(Minted.json(Map.of("access_token", "il0", "id_token", idToken))));
    }

    private void me(String data) {
        String filled = data.replace("@", PERSON).replace("#", DISTRICT);
        world.portal.on(ME, Reply.json("{\"type\":\"user\",\"data\":" + filled + "}"));
    }

    private Identified signIn() {
        return world.signIn(provider);
    }

    private PortalIdentity identity() {
        return ((Identified.Known) signIn()).identity();
    }
}

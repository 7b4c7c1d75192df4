package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
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

/** What ClassLink says, by ID token and {@code my/info} (classlink-oneroster.md §3.4-§3.6). */
class ClassLinkSignInTest {

    private static final String INFO = "/v2/my/info";
    private static final String USERINFO = "/v2/my/profileinfo";
    private static final DistrictId TENANT = new DistrictId(Portal.CLASSLINK, "90210");

    private final World world = new World();
    private final OpenIdProvider provider = world.provider(world.classLink());

    @BeforeEach
    void givesAToken() {
        token(classLinkToken());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void knowsAPersonByMyInfo() {
        info(
                "{\"UserId\":1234567,\"TenantId\":90210,\"FirstName\":\"Jo\",\"LastName\":\"Doe\","
                        + "\"Role\":\"Student\",\"OrgId\":[\"5678\"],\"SourcedId\":\"7_9001\"}");

        assertThat(identity())
                .isEqualTo(
                        new PortalIdentity(
                                TENANT,
                                Optional.of("7_9001"),
                                Optional.of("1234567"),
                                Optional.of(new PersonName("Jo", "Doe")),
                                Optional.of(Role.STUDENT)));
        assertThat(world.portal.asked()).contains(new Asked(INFO, "Bearer access"));
        assertThat(world.portal.asked(USERINFO)).isZero();
    }

    @Test
    void takesIdsAsTextToo() {
        info("{\"UserId\":\"1234567\",\"TenantId\":\"90210\",\"SourcedId\":42,\"OrgId\":\"\"}");

        assertThat(identity().district()).isEqualTo(TENANT);
        assertThat(identity().loginId()).contains("1234567");
        assertThat(identity().personId()).contains("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"\u00a0\"", "\"\\t \\n\"", "null"})
    void makesNoKeyOfABlankSourcedId(String sourcedId) {
        info("{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":" + sourcedId + "}");

        assertThat(identity().personId()).isEmpty();
        assertThat(identity().loginId()).contains("1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 7", "7 ", "a/b:c|d", "AbC", "é", "00042"})
    void takesASourcedIdByteForByte(String sourcedId) {
        info(Minted.json(Map.of("UserId", 1234567, "TenantId", 90210, "SourcedId", sourcedId)));

        assertThat(identity().personId()).contains(sourcedId);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"TenantId\":90210} | PERSON_MISSING",
                "{\"UserId\":\"\",\"TenantId\":90210} | PERSON_MISSING",
                "{\"UserId\":7654321,\"TenantId\":90210} | USERINFO_SUBJECT_DIFFERS",
                "{\"UserId\":1234567} | DISTRICT_MISSING",
                "{\"UserId\":1234567,\"TenantId\":\"\"} | DISTRICT_MISSING",
                "{\"UserId\":1234567,\"TenantId\":\"9 0\"} | DISTRICT_MALFORMED",
                "{\"UserId\":1234567,\"TenantId\":[1]} | ANSWER_MALFORMED",
                "{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":[]} | ANSWER_MALFORMED",
                "{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":\"a\\u0000\"} | PERSON_MALFORMED"
            })
    void refusesMyInfoThatNamesNobody(String info, Lie lie) {
        info(info);

        assertThat(signIn()).isEqualTo(World.untrue(lie));
    }

    @Test
    void refusesMyInfoOfAnotherTenantThanTheTokens() {
        token(classLinkToken().claim("classLink_tenant_id", 90210));
        info("{\"UserId\":1234567,\"TenantId\":90211}");
        assertThat(signIn()).isEqualTo(World.untrue(Lie.DISTRICT_DIFFERS));

        info("{\"UserId\":1234567,\"TenantId\":90210}");
        assertThat(signIn()).isInstanceOf(Identified.Known.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Teacher\"', TEACHER",
        "'\"Tenant Administrator\"', DISTRICT_ADMIN",
        "'\"Unheard of, Teacher\"', TEACHER",
        "'[\"Student\"]', STUDENT",
        "'\"\"',",
        "7,",
        "'{}',"
    })
    void readsARoleGenerously(String told, Role role) {
        info("{\"UserId\":1234567,\"TenantId\":90210,\"Role\":" + told + "}");

        assertThat(identity().role()).isEqualTo(Optional.ofNullable(role));
    }

    @Test
    void wantsAnIdToken() {
        world.portal.on("/oauth2/v2/token", Reply.json("{\"access_token\":\"access\"}"));
        info("{\"UserId\":1234567,\"TenantId\":90210}");

        assertThat(signIn()).isEqualTo(World.untrue(Lie.ID_TOKEN_MISSING));
        assertThat(world.portal.asked(INFO)).isZero();
    }

    @Test
    void doesWithoutAnIdTokenWhereTheSettingsLetIt() {
        world.portal.on("/oauth2/v2/token", Reply.json("{\"access_token\":\"access\"}"));
        info("{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":\"7\"}");
        OpenIdSettings settings = Changed.idToken(world.classLink(), IdToken.WHEN_SENT);

        assertThat(world.signIn(world.provider(settings))).isInstanceOf(Identified.Known.class);
    }

    @Test
    void wantsAnIdTokenWhereNothingElseTells() {
        world.portal.on("/oauth2/v2/token", Reply.json("{\"access_token\":\"access\"}"));
        OpenIdSettings settings = Changed.idToken(byClaims(), IdToken.WHEN_SENT);

        assertThat(world.signIn(world.provider(settings)))
                .isEqualTo(World.untrue(Lie.ID_TOKEN_MISSING));
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "404, MISSING", "429, THROTTLED", "500, UNAVAILABLE", "504, LATE"})
    void isUnavailableWithoutMyInfo(int status, How how) {
        world.portal.on(INFO, Reply.html(status));

        assertThat(signIn()).isEqualTo(World.unavailable(Source.PERSON, how));
        assertThat(world.portal.asked(INFO)).isEqualTo(1);
    }

    /** The token and {@code my/info} are of one login and must be of one record. */
    @Test
    void refusesTwoRecordsOfOnePerson() {
        token(classLinkToken().claim("classLink_sourcedId", "7_9001"));
        info("{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":\"7_9002\"}");
        Identified two = signIn();
        info("{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":\"\"}");
        Identified blank = signIn();
        info("{\"UserId\":1234567,\"TenantId\":90210,\"SourcedId\":\"7_9001\"}");

        assertThat(two).isEqualTo(World.untrue(Lie.PERSON_DIFFERS));
        assertThat(blank).isInstanceOf(Identified.Known.class);
        assertThat(identity().personId()).contains("7_9001");
    }

    @Test
    void knowsAPersonByClaimsAlone() {
        token(
                classLinkToken()
                        .claim("classLink_tenant_id", 90210)
                        .claim("classLink_sourcedId", "7_9001")
                        .claim("classLink_role", "Teacher")
                        .claim("name", "Jo Doe"));

        assertThat(world.signIn(world.provider(byClaims())))
                .isEqualTo(
                        new Identified.Known(
                                new PortalIdentity(
                                        TENANT,
                                        Optional.of("7_9001"),
                                        Optional.of("1234567"),
                                        Optional.of(new PersonName("", "Jo Doe")),
                                        Optional.of(Role.TEACHER))));
        assertThat(world.portal.asked(USERINFO)).isZero();
    }

    @Test
    void takesABlankClaimForSomebodyOnNoRoster() {
        token(
                classLinkToken()
                        .claim("classLink_tenant_id", 90210)
                        .claim("classLink_sourcedId", ""));

        Identified signedIn = world.signIn(world.provider(byClaims()));

        assertThat(((Identified.Known) signedIn).identity().personId()).isEmpty();
        assertThat(world.portal.asked(USERINFO)).isZero();
    }

    @Test
    void asksUserInfoForClaimsThatTheTokenLacks() {
        token(classLinkToken());
        world.portal.on(
                USERINFO,
                Reply.json(
                        "{\"sub\":1234567,\"classLink_tenant_id\":\"90210\","
                                + "\"classLink_sourcedId\":\"7_9001\"}"));

        Identified signedIn = world.signIn(world.provider(byClaims()));

        assertThat(((Identified.Known) signedIn).identity().personId()).contains("7_9001");
    }

    private Minted classLinkToken() {
        long now = world.clock.instant().getEpochSecond();
        return world.token().without("district").claim("sub", "1234567").claim("exp", now + 86_400);
    }

    /** As the settings of a provider that has no {@code my/info}. */
    private OpenIdSettings byClaims() {
        Addresses own = world.classLink().addresses();
        return Changed.addresses(
                world.classLink(),
                new Addresses(
                        own.authorize(),
                        own.token(),
                        own.keys(),
                        own.userInfo(),
                        Optional.empty()));
    }

    private void token(Minted token) {
        world.portal.on(
                "/oauth2/v2/token",
                Reply.json(
                        Minted.json(
                                Map.of(
                                        "access_token", "access",
                                        "token_type", "Bearer",
                                        "response_type", "code",
                                        "id_token", token.signed(KEY)))));
    }

    private void info(String info) {
        world.portal.on(INFO, Reply.json(info));
    }

    private Identified signIn() {
        return world.signIn(provider);
    }

    private PortalIdentity identity() {
        return ((Identified.Known) signIn()).identity();
    }
}

package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.login.App;
import dev.rollcall.local.sandbox.login.PersonsBrowser;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.desk.Switches.Position;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class LoginTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI CALLBACK = URI.create("http://127.0.0.1:1/sign-in/clever/callback");
    private static final URI START = URI.create("http://127.0.0.1:1/sign-in/clever");
    private Duration later = Duration.ZERO;
    private CleverSandbox sandbox;
    private PortalClient portal;
    private PersonsBrowser browser;
    private App app;

    @BeforeEach
    void start() {
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withStudents(60)
                        .withClock(() -> Instant.now().plus(later));
        sandbox = CleverSandbox.start(options);
        portal = new PortalClient(sandbox);
        browser = new PersonsBrowser(sandbox.url());
        app = new App(sandbox.url(), sandbox.clientId(), sandbox.clientSecret(), CALLBACK);
    }

    @AfterEach
    void stop() {
        browser.close();
        portal.close();
        sandbox.close();
    }

    @Test
    void signsInWithAnIdTokenThatHoldsBeforeAStrictLibrary() throws Exception {
        String teacher = first("teacher");
        browser.signIn(teacher);
        App.Attempt attempt = app.begin();

        OIDCTokenResponse tokens = OIDCTokenResponse.parse(app.redeem(code(attempt), attempt));
        IDTokenClaimsSet claims =
                app.verified(tokens.getOIDCTokens().getIDToken(), attempt.nonce());

        assertThat(claims.getSubject().getValue()).isEqualTo(teacher);
        assertThat(claims.getStringClaim("district")).isEqualTo(district());
        assertThat(claims.getStringClaim("user_type")).isEqualTo("teacher");
        assertThat(claims.getStringClaim("user_id")).isNotEqualTo(teacher).hasSize(24);
        assertThat(claims.getNumberClaim("exp").longValue())
                .isEqualTo(
                        claims.getNumberClaim("iat").longValue() + Duration.ofHours(1).toSeconds());
    }

    @Test
    void tellsWhoItIsWhereThereIsNoIdToken() throws Exception {
        sandbox.identity().switches().turn(Switch.ID_TOKEN, Position.OFF);
        String student = first("student");

        JsonNode tokens = tokens(student);
        JsonNode me = ask("/v3.1/me", tokens);

        assertThat(tokens.has("id_token")).isFalse();
        assertThat(me.at("/type").asText()).isEqualTo("user");
        assertThat(me.at("/data/id").asText()).isEqualTo(student);
        assertThat(me.at("/data/district").asText()).isEqualTo(district());
        assertThat(me.at("/data/authorized_by").asText()).isEqualTo("district");
        assertThat(me.findValuesAsText("uri"))
                .containsExactly("/me", "/v3.1/users/" + student, "/v3.1/districts/" + district());
    }

    @Test
    void tellsTheNameInUserinfoAsAnObjectAndWhatTheTokenOpens() throws Exception {
        String student = first("student");
        JsonNode tokens = tokens(student);

        JsonNode info = ask("/userinfo", tokens);

        assertThat(info.at("/sub").asText()).isEqualTo(student);
        assertThat(info.at("/name/last").asText()).isNotBlank();
        assertThat(info.at("/schools").isArray()).isTrue();
        assertThat(ask("/oauth/tokeninfo", tokens).at("/client_id").asText())
                .isEqualTo(sandbox.clientId());
    }

    @Test
    void opensNoRosterToAPerson() throws Exception {
        String token = tokens(first("teacher")).get("access_token").asText();

        HttpResponse<String> users = portal.get("/v3.0/users", token);

        assertThat(users.statusCode()).isEqualTo(404);
        assertThat(users.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void countsACodeOnceAndForAMinute() throws Exception {
        browser.signIn(first("student"));
        App.Attempt attempt = app.begin();
        AuthorizationCode code = code(attempt);

        assertThat(app.redeem(code, attempt).getStatusCode()).isEqualTo(200);
        assertInvalidGrant(app.redeem(code, attempt));

        AuthorizationCode late = code(attempt);
        later = Duration.ofSeconds(60);
        assertInvalidGrant(app.redeem(late, attempt));
    }

    @Test
    void wantsTheSameRedirectUriTwice() throws Exception {
        browser.signIn(first("student"));
        App.Attempt attempt = app.begin();
        AuthorizationCode code = code(attempt);

        assertInvalidGrant(
                app.redeem(
                        new AuthorizationCodeGrant(
                                code, URI.create(CALLBACK + "/"), attempt.verifier())));
    }

    @Test
    void wantsTheVerifierUnlessItIsSwitchedOff() throws Exception {
        browser.signIn(first("student"));
        App.Attempt attempt = app.begin();

        assertInvalidGrant(
                app.redeem(
                        new AuthorizationCodeGrant(code(attempt), CALLBACK, new CodeVerifier())));
        assertInvalidGrant(app.redeem(new AuthorizationCodeGrant(code(attempt), CALLBACK)));

        sandbox.identity().switches().turn(Switch.CHECK_PKCE, Position.OFF);
        HTTPResponse answer = app.redeem(new AuthorizationCodeGrant(code(attempt), CALLBACK));
        assertThat(answer.getStatusCode()).isEqualTo(200);
    }

    @Test
    void sendsCodesOnlyToTheRegisteredAddress() throws Exception {
        browser.signIn(first("student"));
        assertThat(browser.sentOn(app.begin().request())).hasPath(CALLBACK.getPath());

        sandbox.identity().register(START, URI.create(CALLBACK + "/other"));

        assertThat(browser.open(app.begin().request()).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherAppsSecretAndOtherContentTypes() throws Exception {
        App stranger = new App(sandbox.url(), sandbox.clientId(), "wrong", CALLBACK);
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode("x"), CALLBACK);

        assertThat(stranger.redeem(grant).getStatusCode()).isEqualTo(401);
        HttpResponse<String> text =
                portal.send(
                        portal.to("/oauth/tokens")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("code=x")));
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(text.body()).contains("invalid_request");
    }

    @Test
    void launchesWithoutStateFromTileAndInstantLogin() throws Exception {
        sandbox.identity().register(START, CALLBACK);
        String instant =
                "/oauth/instant-login?client_id=%s&district_id=%s"
                        .formatted(sandbox.clientId(), district());
        URI login = browser.sentOn(instant);
        assertThat(login).hasPath("/login");

        Query query = Query.parse(login.getRawQuery());
        assertThat(query.first("district")).hasValue(district());
        URI next =
                browser.sentOn(
                        "/login?person=%s&continue=%s"
                                .formatted(
                                        first("student"),
                                        login.getRawQuery().split("continue=", 2)[1]));
        assertThat(next.toString()).endsWith(instant);

        assertThat(Query.parse(browser.sentOn(next).getRawQuery()).all("state")).isEmpty();
        URI back = browser.sentOn("/launch");
        assertThat(back).hasPath(CALLBACK.getPath());
        assertThat(Query.parse(back.getRawQuery()).first("code")).isPresent();
        assertThat(Query.parse(back.getRawQuery()).first("scope")).isPresent();
    }

    @Test
    void asksWhoSignsInAndThenGoesOnWithTheAppsRequest() throws Exception {
        App.Attempt attempt = app.begin();

        URI login = browser.sentOn(attempt.request());
        URI next = browser.sentOn(URI.create(login + "&person=" + first("student")));

        assertThat(app.code(attempt, browser.sentOn(next)).getValue()).isNotBlank();
    }

    @Test
    void namesNoDistrictWhereATeacherGaveTheWord() throws Exception {
        JsonNode tokens = tokens(first("teacher") + "&as=library");
        JsonNode me = ask("/v3.0/me", tokens);

        assertThat(tokens.has("id_token")).isFalse();
        assertThat(me.at("/data/authorized_by").asText()).isEqualTo("teacher");
        assertThat(me.at("/data").has("district")).isFalse();
        assertThat(me.findValuesAsText("rel")).doesNotContain("district");
    }

    @Test
    void tellsTheAppOfPeopleWithoutAccessIfItAsks() throws Exception {
        browser.signIn(first("student") + "&as=unshared");
        App.Attempt attempt = app.begin();

        assertThat(browser.open(attempt.request()).statusCode()).isEqualTo(403);
        URI back = browser.sentOn(URI.create(attempt.request() + "&return_unshared=true"));
        assertThat(back).hasParameter("error", "unauthorized-user");
        assertThat(back).hasParameter("state", attempt.state().getValue());
    }

    @Test
    void asksAStudentAgainOnASharedDevice() throws Exception {
        browser.signIn(first("student"));
        App.Attempt attempt = app.begin();

        HttpResponse<String> page =
                browser.open(URI.create(attempt.request() + "&confirmed=false"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Are you ", "confirmed=true");
    }

    @Test
    void saysOnceThatAnAdministratorActsForSomebody() throws Exception {
        portal.press("switch?name=login-as-admin");
        browser.signIn(first("student"));

        assertThat(browser.sentOn(app.begin().request())).hasParameter("loginas_by_admin", "true");
        assertThat(browser.sentOn(app.begin().request())).hasNoParameter("loginas_by_admin");
    }

    @Test
    void rotatesJustBeforeSigning() throws Exception {
        String before = keys().at("/keys/0/kid").asText();
        portal.press("rotate-keys?when=signing");
        browser.signIn(first("student"));
        App.Attempt attempt = app.begin();

        OIDCTokenResponse tokens = OIDCTokenResponse.parse(app.redeem(code(attempt), attempt));

        assertThat(keys().findValuesAsText("kid")).hasSize(2).contains(before);
        assertThat(keys().at("/keys/0/kid").asText()).isNotEqualTo(before);
        app.verified(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
    }

    @Test
    void failsWithoutTheRosterFailing() throws Exception {
        portal.press("identity-errors?kind=503&scope=keys");

        assertThat(browser.open("/oauth/certs").statusCode()).isEqualTo(503);
        assertThat(browser.open("/.well-known/openid-configuration").statusCode()).isEqualTo(200);
        assertThat(portal.get("/v3.0/users?limit=1").statusCode()).isEqualTo(200);

        portal.press("clear-identity-errors");
        assertThat(browser.open("/oauth/certs").statusCode()).isEqualTo(200);
    }

    private JsonNode tokens(String person) throws Exception {
        browser.signIn(person);
        App.Attempt attempt = app.begin();
        return JSON.readTree(app.redeem(code(attempt), attempt).getBody());
    }

    private AuthorizationCode code(App.Attempt attempt) throws Exception {
        return app.code(attempt, browser.sentOn(attempt.request()));
    }

    private JsonNode ask(String path, JsonNode tokens) throws Exception {
        return JSON.readTree(portal.get(path, tokens.get("access_token").asText()).body());
    }

    private JsonNode keys() throws Exception {
        return JSON.readTree(browser.open("/oauth/certs").body());
    }

    private String first(String role) throws Exception {
        return portal.ids("/v3.0/users?limit=10000&role=" + role).getFirst();
    }

    private String district() {
        return sandbox.districtIds().getFirst();
    }

    private static void assertInvalidGrant(HTTPResponse answer) throws Exception {
        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(Optional.ofNullable(answer.getBodyAsJSONObject().get("error")))
                .hasValue("invalid_grant");
    }
}

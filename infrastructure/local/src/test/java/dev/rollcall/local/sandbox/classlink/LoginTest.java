package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import dev.rollcall.local.sandbox.SandboxClient;
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
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

class LoginTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI CALLBACK = URI.create("http://127.0.0.1:1/sign-in/classlink/callback");
    private static final URI START = URI.create("http://127.0.0.1:1/sign-in/classlink");
    private Duration later = Duration.ZERO;
    private ClassLinkSandbox sandbox;
    private RosterClient roster;
    private PersonsBrowser browser;
    private App app;

    @BeforeEach
    void start() {
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withStudents(60)
                        .withDistricts(2)
                        .withClock(() -> Instant.now().plus(later));
        sandbox = ClassLinkSandbox.start(options);
        roster = new RosterClient(sandbox);
        browser = new PersonsBrowser(sandbox.url());
        app = new App(sandbox.url(), sandbox.clientId(), sandbox.clientSecret(), CALLBACK);
    }

    @AfterEach
    void stop() {
        browser.close();
        roster.close();
        sandbox.close();
    }

    @Test
    void signsInWithAnIdTokenThatHoldsBeforeAStrictLibrary() throws Exception {
        String sourcedId = someone("teacher");
        browser.signIn(sourcedId);
        App.Attempt attempt = app.begin();

        OIDCTokenResponse tokens = OIDCTokenResponse.parse(app.redeem(code(attempt), attempt));
        IDTokenClaimsSet claims =
                app.verified(tokens.getOIDCTokens().getIDToken(), attempt.nonce());

        assertThat(claims.getSubject().getValue()).containsOnlyDigits();
        assertThat(claims.toJSONObject())
                .containsEntry("classLink_sourcedId", sourcedId)
                .containsEntry("classLink_tenant_id_string", tenant())
                .containsEntry("classLink_role", "Teacher")
                .doesNotContainKey("nbf");
        assertThat(claims.getNumberClaim("exp").longValue())
                .isEqualTo(
                        claims.getNumberClaim("iat").longValue()
                                + Duration.ofHours(24).toSeconds());
        assertThat(tokens.toJSONObject()).doesNotContainKey("expires_in");
    }

    @Test
    void tellsWhoItIsUnderTheIdsOfTheRoster() throws Exception {
        sandbox.identity().switches().turn(Switch.ID_TOKEN, Position.OFF);
        String sourcedId = someone("student");

        JsonNode tokens = tokens(sourcedId);
        JsonNode me = ask("/v2/my/info", tokens);
        JsonNode info = ask("/v2/my/profileinfo", tokens);

        assertThat(tokens.has("id_token")).isFalse();
        assertThat(tokens.get("response_type").asText()).isEqualTo("code");
        assertThat(me.get("SourcedId").asText()).isEqualTo(sourcedId);
        assertThat(me.get("TenantId").isNumber()).isTrue();
        assertThat(me.get("TenantId").asText()).isEqualTo(tenant());
        assertThat(me.get("UserId").asText()).isEqualTo(info.get("sub").asText());
        assertThat(SandboxClient.texts(me.get("OrgId"))).isNotEmpty();
    }

    @Test
    void followsTheStyleOfTheRostersIds() throws Exception {
        roster.press("quirk?name=odd-ids");
        String odd = someone("student");
        assertThat(odd).contains("|");

        JsonNode me = ask("/v2/my/info", tokens(URLEncoder.encode(odd, UTF_8)));

        assertThat(me.get("SourcedId").asText()).isEqualTo(odd);
    }

    @Test
    void writesIdsTheOtherWayOrNotAtAll() throws Exception {
        String sourcedId = someone("student");
        roster.press("switch?name=numbers-as-strings");
        roster.press("switch?name=blank-sourced-id&district=" + tenant());
        roster.press("switch?name=classlink-claims&on=false");

        JsonNode tokens = tokens(sourcedId);
        JsonNode me = ask("/v2/my/info", tokens);

        assertThat(me.get("UserId").isTextual()).isTrue();
        assertThat(me.get("TenantId").isTextual()).isTrue();
        assertThat(me.get("SourcedId").asText("none")).isEmpty();
        assertThat(me.get("OrgId").asText("none")).isEmpty();
        String payload = tokens.get("id_token").asText().split("\\.", -1)[1];
        assertThat(new String(Base64.getUrlDecoder().decode(payload), UTF_8))
                .doesNotContain("classLink_");
    }

    @Test
    void countsACodeOnceAndForFiveMinutes() throws Exception {
        browser.signIn(someone("student"));
        App.Attempt attempt = app.begin();
        AuthorizationCode code = code(attempt);

        assertThat(app.redeem(code, attempt).getStatusCode()).isEqualTo(200);
        assertThat(app.redeem(code, attempt).getStatusCode()).isEqualTo(400);

        AuthorizationCode late = code(attempt);
        later = Duration.ofMinutes(5);
        assertThat(app.redeem(late, attempt).getStatusCode()).isEqualTo(400);
    }

    @Test
    void wantsRedirectUriAndVerifierToFit() throws Exception {
        browser.signIn(someone("student"));
        App.Attempt attempt = app.begin();
        URI other = URI.create(CALLBACK + "/");

        assertThat(
                        app.redeem(
                                        new AuthorizationCodeGrant(
                                                code(attempt), other, attempt.verifier()))
                                .getStatusCode())
                .isEqualTo(400);
        assertThat(app.redeem(new AuthorizationCodeGrant(code(attempt), CALLBACK)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void takesTheSecretInTheBody() throws Exception {
        browser.signIn(someone("student"));
        App.Attempt attempt = app.begin();
        String body =
                "grant_type=authorization_code&client_id=%s&client_secret=%s&code=%s&code_verifier=%s"
                        .formatted(
                                sandbox.clientId(),
                                sandbox.clientSecret(),
                                code(attempt),
                                attempt.verifier().getValue());

        HttpResponse<String> answer =
                roster.send(
                        HttpRequest.newBuilder(sandbox.url().resolve("/oauth2/v2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void comesBackWithTheResponseTypeAndLaunchesWithoutState() throws Exception {
        sandbox.identity().register(START, CALLBACK);
        browser.signIn(someone("student"));

        URI asked = browser.sentOn(app.begin().request());
        URI launched = browser.sentOn("/launch");

        assertThat(asked).hasParameter("response_type", "code").hasParameter("code");
        assertThat(launched).hasPath(CALLBACK.getPath()).hasParameter("code");
        assertThat(Query.parse(launched.getRawQuery()).all("state")).isEmpty();
    }

    @Test
    void deniesAccessToWhomTheAppWasNotGiven() throws Exception {
        browser.signIn(someone("student") + "&as=unshared");
        App.Attempt attempt = app.begin();

        assertThat(browser.sentOn(attempt.request()))
                .hasParameter("error", "access_denied")
                .hasParameter("state", attempt.state().getValue());
    }

    @Test
    void losesTheStateOnTheWayBackWhenTold() throws Exception {
        sandbox.identity().switches().turn(Switch.DROP_STATE, tenant(), Position.ON);
        browser.signIn(someone("student"));

        assertThat(browser.sentOn(app.begin().request()))
                .hasParameter("code")
                .hasNoParameter("state");
    }

    @Test
    void forgetsThePersonAtLogout() throws Exception {
        browser.signIn(someone("student"));
        assertThat(browser.open("/portal").statusCode()).isEqualTo(200);

        assertThat(browser.sentOn("/logout")).hasPath("/login");
        assertThat(browser.sentOn("/portal")).hasPath("/login");
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
        return SandboxClient.parse(roster.get(path, tokens.get("access_token").asText()));
    }

    private String someone(String role) throws Exception {
        return roster.page("users?limit=10000").stream()
                .filter(user -> user.get("role").asText().equals(role))
                .map(user -> user.get("sourcedId").asText())
                .findFirst()
                .orElseThrow();
    }

    private String tenant() {
        return sandbox.tenantIds().getFirst();
    }
}

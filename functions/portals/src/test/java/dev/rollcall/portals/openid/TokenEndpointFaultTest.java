package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.scripted.RawPortal;
import dev.rollcall.portals.scripted.RawPortal.Death;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal.Asked;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** S-04, S-10, S-22, K-06: a code is exchanged once, in our name, in three seconds at most. */
class TokenEndpointFaultTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void sendsTheCodeWithTheVerifierAndBasicCredentials() {
        signIn(Authentication.BASIC);

        assertThat(form())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                "code-1",
                                "redirect_uri",
                                World.REDIRECT.toString(),
                                "code_verifier",
                                World.VERIFIER));
        assertThat(authorization("/token"))
                .isEqualTo(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "us:word".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsCredentialsInTheFormAndNowhereElse() {
        signIn(Authentication.POST);

        assertThat(form())
                .containsEntry("client_id", "us")
                .containsEntry("client_secret", "word")
                .containsEntry("code", "code-1");
        assertThat(authorization("/token")).isEmpty();
    }

    @Test
    void encodesWhatACodeHolds() {
        world.gives(world.token().signed(KEY));

        world.provider(world.standIn())
                .identify(new CodeExchange("a&b=c +%/é", World.VERIFIER, "x"));

        assertThat(form()).containsEntry("code", "a&b=c +%/é");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"access_token\":\"a\",\"id_token\":\"#\"}'",
        "'{\"access_token\":\"a\",\"id_token\":\"#\",\"token_type\":\"Bearer\"}'",
        "'{\"access_token\":\"a\",\"id_token\":\"#\",\"token_type\":\"bearer\",\"expires_in\":\"x\"}'",
        "'{\"id_token\":\"#\",\"expires_in\":null,\"response_type\":\"code\",\"new\":{\"a\":[]}}'"
    })
    void toleratesWhatPortalsLeaveOutOrAdd(String answer) {
        world.portal.on("/token", Reply.json(answer.replace("#", world.token().signed(KEY))));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isInstanceOf(Identified.Known.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"access_token\":\"a\",\"token_type\":\"mac\"} | TOKEN_TYPE_REFUSED",
                "{\"access_token\":\"a\",\"token_type\":\"DPoP\"} | TOKEN_TYPE_REFUSED",
                "{\"access_token\":\"a\"} | ID_TOKEN_MISSING",
                "{\"access_token\":\"a\",\"id_token\":null} | ID_TOKEN_MISSING",
                "{\"access_token\":\"a\",\"id_token\":\"\"} | ID_TOKEN_MISSING",
                "{\"access_token\":\"a\",\"id_token\":{}} | ANSWER_MALFORMED",
                "{\"access_token\":[\"a\"]} | ANSWER_MALFORMED",
                "{\"access_token\":\"a b\",\"id_token\":\"c\"} | ANSWER_MALFORMED",
                "{\"access_token\":\"a\\r\\nX: y\"} | ANSWER_MALFORMED",
                "{\"error\":\"invalid_grant\"} | ANSWER_MALFORMED",
                "{} | ANSWER_MALFORMED",
                "{\"access_token\":\"a\",\"id_token\":\"b\"} | ID_TOKEN_MALFORMED"
            })
    void refusesAnAnswerThatIsNone(String answer, Lie lie) {
        world.portal.on("/token", Reply.json(answer));

        assertThat(world.signIn(world.provider(world.standIn()))).isEqualTo(World.untrue(lie));
    }

    @Test
    void saysThatACodeIsSpent() {
        world.portal.on(
                "/token", Reply.of(400, "application/json", "{\"error\":\"invalid_grant\"}"));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(new Identified.CodeSpent());
        assertThat(world.portal.asked("/token")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unauthorized_client", "invalid_request", "invalid_scope", "redirect_uri"})
    void saysThatTheSetUpIsBrokenWhereTheCodeIsNotTheTrouble(String error) {
        world.portal.on(
                "/token", Reply.of(400, "application/json", "{\"error\":\"" + error + "\"}"));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.notOurs(Source.TOKEN, How.REFUSED));
        assertThat(world.portal.asked("/token")).isEqualTo(1);
    }

    @Test
    void takesAnUnknownClientForRefusedCredentials() {
        OpenIdProvider provider = world.provider(world.standIn());
        provider.authorization(World.asking());
        world.secrets.with("secret", "{\"clientId\":\"us\",\"clientSecret\":\"new\"}");
        world.portal.on(
                "/token", Reply.of(400, "application/json", "{\"error\":\"invalid_client\"}"));

        assertThat(world.signIn(provider))
                .isEqualTo(World.notOurs(Source.CREDENTIALS, How.REFUSED));
        assertThat(world.portal.asked("/token")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "[]", "{\"error\":\"\"}", "{\"message\":\"no\"}"})
    void isUnavailableWhereARefusalSaysNothing(String body) {
        world.portal.on("/token", Reply.of(400, "application/json", body));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.unavailable(Source.TOKEN, How.MALFORMED));
    }

    @Test
    void sendsNoBlankCode() {
        assertThat(
                        world.provider(world.standIn())
                                .identify(new CodeExchange(" ", World.VERIFIER, "x")))
                .isEqualTo(new Identified.CodeSpent());
        assertThat(world.portal.asked("/token")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNAVAILABLE",
        "502, LATE",
        "503, UNAVAILABLE",
        "504, LATE",
        "429, THROTTLED",
        "408, UNAVAILABLE",
        "302, MALFORMED",
        "404, MISSING",
        "405, REFUSED",
        "413, TOO_LARGE",
        "204, MALFORMED"
    })
    void isUnavailableAfterOneAttempt(int status, How how) {
        world.portal.on("/token", Reply.html(status));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.unavailable(Source.TOKEN, how));
        assertThat(world.portal.asked("/token")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "{\"access_token\":",
                "[]",
                "{}{}",
                "{\"access_token\":\"a\",\"access_token\":\"b\"}"
            })
    void isUnavailableWhenTheAnswerCannotBeRead(String body) {
        world.portal.on("/token", Reply.json(body));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.unavailable(Source.TOKEN, How.MALFORMED));
    }

    @Test
    void isUnavailableWhenTheAnswerIsAPage() {
        world.portal.on("/token", Reply.html(200));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.unavailable(Source.TOKEN, How.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({"'', CLOSE", "'', RESET", "'', SILENCE", "H, CLOSE", "H, RESET", "H, SILENCE"})
    void sendsACodeOnceHoweverAConnectionDies(String answer, Death death) throws IOException {
        try (RawPortal dying = RawPortal.answering(answer, death)) {
            Addresses none = Addresses.discovered();
            Addresses own =
                    new Addresses(
                            none.authorize(),
                            Optional.of(dying.base().resolve("/token")),
                            none.keys(),
                            none.userInfo(),
                            none.person());
            OpenIdSettings settings = Changed.addresses(world.standIn(), own);
            HttpLimits hasty = new HttpLimits(Duration.ofMillis(300), Duration.ofMillis(300));

            How how = death == Death.SILENCE ? How.LATE : How.UNAVAILABLE;
            assertThat(world.signIn(world.provider(settings, hasty)))
                    .isEqualTo(World.unavailable(Source.TOKEN, how));
            assertThat(dying.requests()).isEqualTo(1);
        }
    }

    @Test
    void readsReplacedCredentialsOnceWhenTheyAreRefused() {
        OpenIdProvider provider = world.provider(world.standIn());
        provider.authorization(World.asking());
        world.secrets.with("secret", "{\"clientId\":\"us\",\"clientSecret\":\"new\"}");
        world.gives(world.token().signed(KEY));
        world.portal.on(
                "/token",
                Reply.status(401),
                Reply.json(Minted.json(Map.of("id_token", world.token().signed(KEY)))));

        assertThat(world.signIn(provider)).isInstanceOf(Identified.Known.class);
        assertThat(world.portal.asked("/token")).isEqualTo(2);
    }

    @Test
    void doesNotRepeatTheSameCredentials() {
        world.portal.on("/token", Reply.status(401));

        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.notOurs(Source.CREDENTIALS, How.REFUSED));
        assertThat(world.portal.asked("/token")).isEqualTo(1);
        assertThat(world.secrets.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"clientId\":\"\",\"clientSecret\":\"\"}", "{}", "word", ""})
    void asksNobodyWithoutCredentials(String secret) {
        world.secrets.with("secret", secret);
        OpenIdProvider provider = world.provider(world.clever());

        Identified missing = World.notOurs(Source.CREDENTIALS, How.MISSING);
        assertThat(world.signIn(provider)).isEqualTo(missing);
        assertThat(provider.authorization(World.asking())).isEqualTo(World.nowhere(missing));
        assertThat(world.portal.asked()).isEmpty();
    }

    @Test
    void usesASecretAsSoonAsItIsFilled() {
        world.secrets.with("secret", "{}");
        OpenIdProvider provider = world.provider(world.standIn());
        assertThat(world.signIn(provider)).isInstanceOf(Identified.NotOurs.class);

        world.secrets.with("secret", "{\"clientId\":\"us\",\"clientSecret\":\"word\"}");
        world.gives(world.token().signed(KEY));

        assertThat(world.signIn(provider)).isInstanceOf(Identified.Known.class);
    }

    @Test
    void isUnavailableWhileSecretsAre() {
        world.secrets.takeDown();
        OpenIdProvider provider = world.provider(world.clever());

        Identified unavailable = World.unavailable(Source.CREDENTIALS, How.UNAVAILABLE);
        assertThat(world.signIn(provider)).isEqualTo(unavailable);
        assertThat(provider.authorization(World.asking())).isEqualTo(World.nowhere(unavailable));
    }

    private void signIn(Authentication authentication) {
        world.gives(world.token().signed(KEY));
        OpenIdSettings settings = Changed.authentication(world.standIn(), authentication);
        assertThat(world.signIn(world.provider(settings))).isInstanceOf(Identified.Known.class);
    }

    private Map<String, String> form() {
        return Arrays.stream(world.portal.posted().getLast().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String authorization(String path) {
        return world.portal.asked().stream()
                .filter(asked -> URI.create(asked.pathAndQuery()).getPath().equals(path))
                .map(Asked::authorization)
                .findFirst()
                .orElseThrow();
    }
}

package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.Events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

class TokenEndpointTest {

    private static final String FORM =
            "grant_type=client_credentials&client_id=local&client_secret=local";

    private final AccountWorld world = new AccountWorld();

    @Test
    void issuesATokenForTheForm() {
        Answer answer = ask(FORM, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").intValue()).isEqualTo(3_600);
    }

    @Test
    void issuesATokenForHttpBasic() {
        Answer answer = ask("grant_type=client_credentials", basic("local:local"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void decodesTheNameAndSecretOfHttpBasic() {
        Answer answer = ask("grant_type=client_credentials", basic("loca%6c:loc%61l"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void narrowsTheScopesToThoseWanted() {
        Answer answer = ask(FORM + "&scope=runs%3Aread+runs%3Aread+roster%3Aread+x", Map.of());

        assertThat(answer.json().path("scope").asText()).isEqualTo("roster:read runs:read");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=local&client_secret=x, 401, client-refused, invalid_client",
        "grant_type=client_credentials&client_id=x&client_secret=local, 401, client-refused, invalid_client",
        "grant_type=client_credentials, 401, client-refused, invalid_client",
        "grant_type=password&client_id=local&client_secret=local, 400, grant-unsupported, unsupported_grant_type",
        "client_id=local&client_secret=local, 400, grant-unsupported, unsupported_grant_type",
        "grant_type=client_credentials&client_id=local&client_secret=local&scope=x, 400, scope-refused, invalid_scope",
        "grant_type=client_credentials&grant_type=client_credentials, 400, parameter-repeated, ''"
    })
    void refusesWithACode(String form, int status, String code, String error) {
        Answer answer = ask(form, Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
    }

    @Test
    void answersAnUnknownClientLikeAWrongSecret() {
        Answer unknown = ask(FORM.replace("client_id=local", "client_id=other"), Map.of());

        assertThat(unknown.reply())
                .isEqualTo(ask(FORM.replace("secret=local", "secret=x"), Map.of()).reply());
    }

    @Test
    void refusesAClientThatNamesItselfTwice() {
        assertThat(ask(FORM, basic("local:local")).code()).isEqualTo("request-malformed");
    }

    @ParameterizedTest
    @CsvSource({"Basic %%%", "Basic bm9jb2xvbg==", "Bearer abc", "Basic JXp6OmE="})
    void refusesWhatIsNoBasicHeader(String header) {
        Answer answer = ask("grant_type=client_credentials", Map.of("authorization", header));

        assertThat(answer.code()).isEqualTo("request-malformed");
    }

    @Test
    void takesFormsAloneAndPostsAlone() {
        assertThat(world.send("POST", "/oauth/token", Map.of(), "{}").status()).isEqualTo(415);
        assertThat(world.send("GET", "/oauth/token", Map.of(), "").status()).isEqualTo(405);
    }

    @Test
    void answersTheSampleEvent() {
        Answer answer = world.answer(Events.read("account.token.json"));

        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer ask(String form, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(AccountWorld.formType());
        all.putAll(headers);
        return world.send("POST", "/oauth/token", all, form);
    }

    private static Map<String, String> basic(String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return Map.of("authorization", "Basic " + encoded);
    }
}

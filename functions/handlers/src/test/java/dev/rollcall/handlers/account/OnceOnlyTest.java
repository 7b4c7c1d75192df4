package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.handlers.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** Idempotency keys, at the door. */
class OnceOnlyTest {
    private static final String ACCOUNTS = "/v1/accounts";
    private static final String BODY = "{\"kind\":\"district\",\"name\":\"Elmwood\"}";

    private final AccountWorld world = new AccountWorld();

    @Test
    void needsAKeyOnWhateverIsPostedToAnAccount() {
        Map<String, String> bare = Map.of("authorization", "Bearer " + world.token());

        Answer answer = world.send("POST", ACCOUNTS, bare, BODY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-missing");
        assertThat(world.accounts.page("", 10).accounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "é", "\u0001"})
    void takesNoKeyThatIsNotPlain(String key) {
        assertThat(world.product().post(ACCOUNTS, key, BODY).code())
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        world.product().post(ACCOUNTS, "key-a", BODY);

        Answer other = world.product().post(ACCOUNTS, "key-a", BODY.replace("Elm", "Oak"));
        Answer elsewhere = world.product().post(HOME + "/runs", "key-a", "{\"mode\":\"full\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(elsewhere.code()).isEqualTo("idempotency-key-reused");
        assertThat(world.accounts.page("", 10).accounts()).hasSize(1);
    }

    @Test
    void refusesTheSameRequestOfSomebodyElseUnderTheSameKey() {
        world.product().post(ACCOUNTS, "key-a", BODY);

        assertThat(world.staff().post(ACCOUNTS, "key-a", BODY).code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void tellsThatARequestIsBeingWorkedOn() {
        String digest = "[v1, accounts]\n{}\n\n\n\n" + BODY;
        world.answers.claim(new IdempotencyKey("client:local", "key-a"), Sha256.of(digest));

        Answer answer = world.product().post(ACCOUNTS, "key-a", BODY);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("request-in-progress");
    }

    @Test
    void letsARefusedRequestBeMended() {
        Answer refused = world.product().post(ACCOUNTS, "key-a", "{}");
        Answer mended = world.product().post(ACCOUNTS, "key-a", BODY);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void answersARequestForARunAsTheFirstTime() {
        Answer first = world.product().post(HOME + "/runs", "key-a", "{\"mode\":\"full\"}");
        Answer again = world.product().post(HOME + "/runs", "key-a", "{\"mode\":\"full\"}");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("location")).isEqualTo(first.header("location"));
    }

    @Test
    void asksForNoKeyWhereNoneWasEverAskedFor() {
        Map<String, String> bare = Map.of("authorization", "Bearer " + world.token());

        assertThat(world.send("POST", HOME + "/runs", bare, "{\"mode\":\"full\"}").status())
                .isEqualTo(202);
    }
}

package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.idempotency.Claim;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.account.idempotency.KeptAnswer;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** What {@link IdempotencyStore} promises. */
public interface IdempotencyStoreContract {
    Sha256 REQUEST = Sha256.of("request");
    Sha256 ANOTHER = Sha256.of("another");
    KeptAnswer ANSWER = new KeptAnswer(201, Map.of("etag", "\"1\""), "{\"id\":\"é\"}");

    IdempotencyStore testee();

    SteppingClock clock();

    private static IdempotencyKey fresh() {
        return new IdempotencyKey("client", SampleSecrets.freshSha256());
    }

    @Test
    default void letsExactlyOneOfSeveralCallersBegin() throws InterruptedException {
        IdempotencyKey key = fresh();

        assertThat(AtOnce.call(10, () -> testee().claim(key, REQUEST)))
                .hasSize(10)
                .containsOnlyOnce(new Claim.Fresh())
                .filteredOn(claim -> !claim.equals(new Claim.Fresh()))
                .containsOnly(new Claim.InProgress());
    }

    @Test
    default void answersWhatWasKept() {
        IdempotencyKey key = fresh();
        testee().claim(key, REQUEST);
        testee().keep(key, REQUEST, ANSWER);

        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.Answered(ANSWER));
        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    default void keepsAnEmptyAnswer() {
        IdempotencyKey key = fresh();
        KeptAnswer nothing = new KeptAnswer(204, Map.of(), "");
        testee().keep(key, REQUEST, nothing);

        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.Answered(nothing));
    }

    @Test
    default void tellsAnotherRequestUnderTheSameKey() {
        IdempotencyKey key = fresh();
        testee().claim(key, REQUEST);

        assertThat(testee().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());
        testee().keep(key, REQUEST, ANSWER);
        assertThat(testee().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());
    }

    @Test
    default void keepsCallersApart() {
        IdempotencyKey key = fresh();
        testee().claim(key, REQUEST);

        assertThat(testee().claim(new IdempotencyKey("other", key.key()), ANOTHER))
                .isEqualTo(new Claim.Fresh());
    }

    @Test
    default void freesARequestWhoseWorkerWasNotHeardOf() {
        IdempotencyKey key = fresh();
        testee().claim(key, REQUEST);

        clock().advance(IdempotencyStore.IN_PROGRESS.minusNanos(1));
        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.InProgress());
        clock().advance(Duration.ofNanos(1));
        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void keepsAnAnswerForADay() {
        IdempotencyKey key = fresh();
        testee().keep(key, REQUEST, ANSWER);

        clock().advance(IdempotencyStore.KEPT.minusNanos(1));
        assertThat(testee().claim(key, REQUEST)).isEqualTo(new Claim.Answered(ANSWER));
        clock().advance(Duration.ofNanos(1));
        assertThat(testee().claim(key, ANOTHER)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void givesAClaimBackAndNoAnswer() {
        IdempotencyKey key = fresh();
        testee().release(key);
        testee().claim(key, REQUEST);
        testee().release(key);
        assertThat(testee().claim(key, ANOTHER)).isEqualTo(new Claim.Fresh());

        testee().keep(key, ANOTHER, ANSWER);
        testee().release(key);
        assertThat(testee().claim(key, ANOTHER)).isEqualTo(new Claim.Answered(ANSWER));
    }
}

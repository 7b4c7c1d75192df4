package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.Remark;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.attempt.Taken;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What {@link AttemptStore} promises (S-02). */
public interface AttemptStoreContract {
    AttemptStore testee();

    @Test
    default void takesNothingUnderAnUnknownHash() {
        assertThat(testee().take(SampleSecrets.freshSha256())).isEqualTo(new Taken.Never());
    }

    @Test
    default void answersAnAttemptOfEachPortalAsItWasStored() {
        for (Portal portal : Portal.values()) {
            String state = SampleSecrets.freshSha256();
            Attempt attempt = attempt(portal, Duration.ofNanos(1));
            testee().put(state, attempt);

            assertThat(testee().take(state)).isEqualTo(new Taken.Now(attempt));
        }
    }

    @Test
    default void answersHowAnAttemptBegan() {
        for (Remark remark : Remark.values()) {
            Attempt attempt = attempt(Optional.of(remark), Actor.ADMIN);

            assertThat(testee().take(stored(attempt))).isEqualTo(new Taken.Now(attempt));
        }
    }

    @Test
    default void answersAnAttemptOnce() {
        String state = stored(attempt(Portal.CLEVER, Attempt.LIFETIME));

        assertThat(testee().take(state)).isInstanceOf(Taken.Now.class);
        assertThat(testee().take(state)).isEqualTo(new Taken.Before());
        assertThat(testee().take(state)).isEqualTo(new Taken.Before());
    }

    @Test
    default void answersAnAttemptToExactlyOneOfSeveralCallers() throws InterruptedException {
        Attempt attempt = attempt(Portal.CLASSLINK, Attempt.LIFETIME);
        String state = stored(attempt);

        assertThat(AtOnce.call(6, () -> testee().take(state)))
                .containsOnlyOnce(new Taken.Now(attempt))
                .containsOnly(new Taken.Now(attempt), new Taken.Before())
                .hasSize(6);
    }

    /** Its reader tells somebody who came too late from somebody who never came by us. */
    @Test
    default void answersExpiredAttemptsToo() {
        Attempt expired = attempt(Portal.CLEVER, Duration.ofDays(-400));
        String state = stored(expired);

        assertThat(testee().take(state)).isEqualTo(new Taken.Now(expired));
    }

    @Test
    default void keepsAttemptsApart() {
        String one = stored(attempt(Portal.CLEVER, Attempt.LIFETIME));
        Attempt attempt = attempt(Portal.CLASSLINK, Attempt.LIFETIME);
        String other = stored(attempt);

        testee().take(one);

        assertThat(testee().take(other)).isEqualTo(new Taken.Now(attempt));
    }

    private String stored(Attempt attempt) {
        String state = SampleSecrets.freshSha256();
        testee().put(state, attempt);
        return state;
    }

    private static Attempt attempt(Portal portal, Duration life) {
        return attempt(portal, Optional.empty(), Actor.SELF, life);
    }

    private static Attempt attempt(Optional<Remark> remark, Actor actor) {
        return attempt(Portal.CLEVER, remark, actor, Attempt.LIFETIME);
    }

    private static Attempt attempt(
            Portal portal, Optional<Remark> remark, Actor actor, Duration life) {
        return new Attempt(
                portal,
                SampleSecrets.freshSha256(),
                "verifier-with~every._sort-of~sign",
                SampleSecrets.freshSha256(),
                ReturnPath.of("/classes/7?tab=a%20b&é=1#top"),
                remark,
                actor,
                SampleRoster.WRITTEN.plus(life));
    }
}

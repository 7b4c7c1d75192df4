package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What {@link UsedCodes} promises (S-10). */
public interface UsedCodesContract {
    UsedCodes testee();

    SteppingClock clock();

    @Test
    default void claimsACodeOnce() {
        String code = SampleSecrets.freshSha256();

        assertThat(testee().claim(Portal.CLEVER, code)).isTrue();
        assertThat(testee().claim(Portal.CLEVER, code)).isFalse();
        assertThat(testee().claim(Portal.CLEVER, code)).isFalse();
    }

    @Test
    default void letsExactlyOneOfSeveralCallersClaim() throws InterruptedException {
        String code = SampleSecrets.freshSha256();

        assertThat(AtOnce.call(6, () -> testee().claim(Portal.CLASSLINK, code)))
                .containsOnlyOnce(true)
                .hasSize(6);
    }

    @Test
    default void remembersForFifteenMinutes() {
        String code = SampleSecrets.freshSha256();
        testee().claim(Portal.CLEVER, code);

        clock().advance(Duration.ofMinutes(15).minusNanos(1));

        assertThat(testee().claim(Portal.CLEVER, code)).isFalse();
    }

    /** How long a code is remembered beyond that is nobody's promise; who is first always is. */
    @Test
    default void neverLetsTwoCallersClaimACodeThatComesBackMuchLater() throws InterruptedException {
        String code = SampleSecrets.freshSha256();
        testee().claim(Portal.CLEVER, code);

        clock().advance(Duration.ofDays(30));

        assertThat(AtOnce.call(6, () -> testee().claim(Portal.CLEVER, code)))
                .filteredOn(first -> first)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(testee().claim(Portal.CLEVER, code)).isFalse();
    }

    @Test
    default void keepsPortalsApart() {
        String code = SampleSecrets.freshSha256();
        testee().claim(Portal.CLEVER, code);

        assertThat(testee().claim(Portal.CLASSLINK, code)).isTrue();
    }
}

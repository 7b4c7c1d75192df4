package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What {@link PersonTokenStore} promises. */
public interface PersonTokenStoreContract {
    PersonTokenStore testee();

    @Test
    default void findsNoTokenUnderAnUnknownHash() {
        assertThat(testee().find(SampleSecrets.freshSha256())).isEmpty();
    }

    @Test
    default void answersATokenAsItWasStoredAsOftenAsAsked() {
        String assertion = SampleSecrets.freshSha256();
        PersonToken token = token(Duration.ofNanos(300_000_000_001L));
        testee().put(assertion, token);

        assertThat(testee().find(assertion)).hasValue(token);
        assertThat(testee().find(assertion)).hasValue(token);
    }

    @Test
    default void keepsTwoTokensOfOneSessionApart() {
        String one = SampleSecrets.freshSha256();
        String other = SampleSecrets.freshSha256();
        PersonToken earlier = token(Duration.ofMinutes(5));
        PersonToken later =
                new PersonToken(earlier.sid(), earlier.expiresAt().plus(Duration.ofMinutes(1)));
        testee().put(one, earlier);
        testee().put(other, later);

        assertThat(testee().find(one)).hasValue(earlier);
        assertThat(testee().find(other)).hasValue(later);
    }

    @Test
    default void answersExpiredTokensToo() {
        String assertion = SampleSecrets.freshSha256();
        PersonToken expired = token(Duration.ofDays(-400));
        testee().put(assertion, expired);

        assertThat(testee().find(assertion)).hasValue(expired);
    }

    private static PersonToken token(Duration life) {
        return new PersonToken(SampleSecrets.freshSha256(), SampleRoster.WRITTEN.plus(life));
    }
}

package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What {@link HandOverStore} promises. */
public interface HandOverStoreContract {
    HandOverStore testee();

    @Test
    default void takesNothingUnderAnUnknownHash() {
        assertThat(testee().take(SampleSecrets.freshSha256())).isEmpty();
    }

    @Test
    default void answersAHandOverAsItWasStored() {
        HandOver bare = bare();
        HandOver full =
                handOver(name("Zoë 小", "O'Brien"), Optional.of(Role.TEACHER), HandOver.LIFETIME);

        assertThat(testee().take(stored(bare))).hasValue(bare);
        assertThat(testee().take(stored(full))).hasValue(full);
    }

    @Test
    default void answersANameOfOnePartAsItWasStored() {
        HandOver whole = handOver(name("", "Cher"), Optional.empty(), HandOver.LIFETIME);
        HandOver none = handOver(name("", ""), Optional.empty(), HandOver.LIFETIME);

        assertThat(testee().take(stored(whole))).hasValue(whole);
        assertThat(testee().take(stored(none))).hasValue(none);
    }

    @Test
    default void answersAHandOverOnce() {
        String code = stored(bare());

        assertThat(testee().take(code)).isPresent();
        assertThat(testee().take(code)).isEmpty();
        assertThat(testee().take(code)).isEmpty();
    }

    @Test
    default void answersAHandOverToExactlyOneOfSeveralCallers() throws InterruptedException {
        HandOver handOver = bare();
        String code = stored(handOver);

        assertThat(AtOnce.call(6, () -> testee().take(code)))
                .containsOnlyOnce(Optional.of(handOver))
                .containsOnly(Optional.of(handOver), Optional.empty())
                .hasSize(6);
    }

    @Test
    default void answersExpiredHandOversToo() {
        HandOver expired = handOver(Optional.empty(), Optional.empty(), Duration.ofDays(-400));

        assertThat(testee().take(stored(expired))).hasValue(expired);
    }

    private String stored(HandOver handOver) {
        String code = SampleSecrets.freshSha256();
        testee().put(code, handOver);
        return code;
    }

    private static HandOver bare() {
        return handOver(Optional.empty(), Optional.empty(), HandOver.LIFETIME);
    }

    private static HandOver handOver(
            Optional<PersonName> name, Optional<Role> role, Duration life) {
        return new HandOver(
                SampleSecrets.freshSha256(), name, role, SampleRoster.WRITTEN.plus(life));
    }

    private static Optional<PersonName> name(String first, String last) {
        return Optional.of(new PersonName(first, last));
    }
}

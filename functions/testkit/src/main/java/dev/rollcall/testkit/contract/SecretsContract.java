package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.privacy.Secrets;
import dev.rollcall.privacy.Secrets.SecretUnavailable;
import dev.rollcall.testkit.SteppingClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What {@link Secrets} promises (K-02, K-06). */
public interface SecretsContract {
    String NAME = "clever/client";

    Secrets testee();

    SteppingClock clock();

    /** Sets a secret at the manager. */
    void rotate(String name, String value);

    /** Makes the manager answer nobody until {@link #bringUp}. */
    void takeDown();

    void bringUp();

    /** How often the manager was asked. */
    int asked();

    @Test
    default void readsASecret() {
        rotate(NAME, "{\"id\":\"a\"}");

        assertThat(testee().read(NAME)).isEqualTo("{\"id\":\"a\"}");
    }

    @Test
    default void keepsASecretForFiveMinutes() {
        rotate(NAME, "old");
        testee().read(NAME);
        rotate(NAME, "new");

        clock().advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(testee().read(NAME)).isEqualTo("old");
        assertThat(asked()).isEqualTo(1);
        clock().advance(Duration.ofSeconds(1));
        assertThat(testee().read(NAME)).isEqualTo("new");
    }

    @Test
    default void readsARotatedSecretAnewAtOnce() {
        rotate(NAME, "old");
        testee().read(NAME);
        rotate(NAME, "new");

        assertThat(testee().readAnew(NAME)).isEqualTo("new");
        assertThat(testee().read(NAME)).isEqualTo("new");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    default void servesTheLastGoodValueForAnHourWhileTheManagerIsDown() {
        rotate(NAME, "good");
        testee().read(NAME);
        takeDown();

        assertThat(testee().readAnew(NAME)).isEqualTo("good");
        clock().advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(testee().read(NAME)).isEqualTo("good");
        clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> testee().read(NAME)).isInstanceOf(SecretUnavailable.class);
    }

    @Test
    default void readsAgainWhenTheManagerIsBack() {
        rotate(NAME, "old");
        testee().read(NAME);
        takeDown();
        clock().advance(Duration.ofHours(2));
        assertThatThrownBy(() -> testee().read(NAME)).isInstanceOf(SecretUnavailable.class);

        rotate(NAME, "new");
        bringUp();

        assertThat(testee().read(NAME)).isEqualTo("new");
    }

    @Test
    default void namesASecretThatCannotBeHadAndNeverItsValue() {
        takeDown();

        assertThatThrownBy(() -> testee().read("never/read"))
                .isInstanceOf(SecretUnavailable.class)
                .hasMessageContaining("never/read");
    }

    @Test
    default void knowsNoSecretThatTheManagerDoesNotHave() {
        assertThatThrownBy(() -> testee().read("no/such")).isInstanceOf(SecretUnavailable.class);
    }

    @Test
    default void keepsSecretsApart() {
        rotate(NAME, "a");
        rotate("classlink/client", "b");

        assertThat(testee().read(NAME)).isEqualTo("a");
        assertThat(testee().read("classlink/client")).isEqualTo("b");
    }
}

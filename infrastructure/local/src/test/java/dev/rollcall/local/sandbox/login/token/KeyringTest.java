package dev.rollcall.local.sandbox.login.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyringTest {
    private final Keyring keyring = new Keyring();

    @Test
    void makesNoKeyBeforeOneIsNeeded() {
        assertThat(keyring.made()).isEmpty();

        assertThat(keyring.published()).containsExactly(keyring.signing());
    }

    @Test
    void publishesTheKeyBeforeUntilItIsWithdrawn() {
        SigningKey first = keyring.signing();
        keyring.rotate();
        SigningKey second = keyring.signing();

        assertThat(second.kid()).isNotEqualTo(first.kid());
        assertThat(keyring.published()).containsExactly(second, first);

        keyring.withdraw();
        assertThat(keyring.published()).containsExactly(second);
    }

    @Test
    void keepsTwoKeysAtMost() {
        keyring.rotate();
        keyring.rotate();

        assertThat(keyring.published()).hasSize(2);
    }

    @Test
    void rotatesOnceWhenTheNextTokenIsSigned() {
        SigningKey first = keyring.signing();
        keyring.rotateBeforeSigning();

        assertThat(keyring.published()).containsExactly(first);
        SigningKey second = keyring.signing();
        assertThat(second).isNotEqualTo(first).isEqualTo(keyring.signing());
    }
}

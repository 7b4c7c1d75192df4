package dev.rollcall.local.sandbox.login.grant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class RegistrationTest {
    private final Registration registration = new Registration();

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/cb", "http://localhost/cb", "http://[::1]:1/cb"})
    void allowsThisMachineBeforeAnAppIsKnown(String address) {
        assertThat(registration.allows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://app.example.com/cb", "http://127.0.0.1.example.com/", "a b", ""})
    void neverAllowsOtherMachines(String address) {
        assertThat(registration.allows(address)).isFalse();
    }

    @Test
    void allowsOnlyTheCallbackToTheLetterOnceAnAppIsKnown() {
        registration.register(
                URI.create("http://127.0.0.1:80/start"), URI.create("http://127.0.0.1:80/cb"));

        assertThat(registration.allows("http://127.0.0.1:80/cb")).isTrue();
        assertThat(registration.allows("http://127.0.0.1:80/cb/")).isFalse();
        assertThat(registration.allows("http://localhost:80/cb")).isFalse();
    }
}

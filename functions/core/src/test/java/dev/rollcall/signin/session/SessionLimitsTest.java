package dev.rollcall.signin.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

final class SessionLimitsTest {

    @ParameterizedTest
    @CsvSource({"PT30M,PT12H", "PT60M,PT12H", "PT30M,PT30M", "PT60M,PT1H"})
    @DisplayName("S-18: sessions idle for 30 to 60 minutes and last for 12 hours at most")
    void takeWhatTheRuleAllows(Duration idle, Duration absolute) {
        assertThatCode(() -> new SessionLimits(idle, absolute)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT29M59S,PT12H", "PT60M1S,PT12H", "PT30M,PT29M59S", "PT30M,PT12H0.001S"})
    @DisplayName("S-18: no setting loosens that")
    void refuseWhatItDoesNot(Duration idle, Duration absolute) {
        assertThatThrownBy(() -> new SessionLimits(idle, absolute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session");
    }
}

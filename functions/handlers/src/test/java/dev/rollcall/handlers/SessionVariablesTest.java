package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.signin.session.SessionLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;

class SessionVariablesTest {

    @ParameterizedTest(name = "S-18 {0} minutes, {1} hours")
    @CsvSource({"30, 1", "60, 1", "60, 12"})
    void saysHowLongSessionsLast(String minutes, String hours) {
        assertThat(limits(minutes, hours))
                .isEqualTo(
                        new SessionLimits(
                                Duration.ofMinutes(Long.parseLong(minutes)),
                                Duration.ofHours(Long.parseLong(hours))));
    }

    @ParameterizedTest(name = "S-18 {0} minutes")
    @CsvSource({"29", "61", "0", "1h", "''"})
    void takesNoOtherTimeWithoutUse(String minutes) {
        assertThatThrownBy(() -> limits(minutes, "12"))
                .isInstanceOf(StartUpFailed.class)
                .hasMessage("variable-unusable: SESSION_IDLE_MINUTES");
    }

    @Test
    void takesNoOtherTimeInAll() {
        // S-18
        assertThatThrownBy(() -> limits("60", "13")).hasMessage("variable-unusable: SESSION_HOURS");
        assertThatThrownBy(() -> limits("60", "0")).hasMessage("variable-unusable: SESSION_HOURS");
    }

    private static SessionLimits limits(String minutes, String hours) {
        Map<String, String> variables =
                Map.of("SESSION_IDLE_MINUTES", minutes, "SESSION_HOURS", hours);
        return SessionVariables.limits(new Environment(name -> variables.getOrDefault(name, "")));
    }
}

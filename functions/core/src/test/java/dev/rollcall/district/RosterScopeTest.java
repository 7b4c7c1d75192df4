package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.RosterScope.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RosterScopeTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void knowsEachLevelByItsCode(Level level) {
        assertThat(Level.of(level.code())).contains(level);
    }

    @Test
    void takesWhateverAPortalCallsAnId() {
        String longest = "x".repeat(255);

        assertThat(RosterScope.of(Level.CLASS, "5678_T5678-0005|é")).isPresent();
        assertThat(RosterScope.of(Level.CLASS, longest)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
    void takesNothingElseForAnId(String id) {
        assertThat(RosterScope.of(Level.CLASS, id)).isEmpty();
        assertThatThrownBy(() -> new RosterScope(Level.CLASS, id))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoIdThatIsTooLong() {
        assertThat(RosterScope.of(Level.CLASS, "x".repeat(256))).isEmpty();
    }
}

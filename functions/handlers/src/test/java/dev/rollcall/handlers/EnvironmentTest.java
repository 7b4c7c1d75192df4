package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

class EnvironmentTest {

    private static final Map<String, String> VARIABLES =
            Map.of(
                    "WORD", "auto",
                    "NUMBER", "540",
                    "TIME", "07:00",
                    "BLANK", " ",
                    "URL", "https://api.clever.com",
                    "SECRET", "hush ^");

    private final Environment environment =
            new Environment(name -> VARIABLES.getOrDefault(name, ""));

    @Test
    void readsEverySortOfVariable() {
        assertThat(environment.oneOf("WORD", Set.of("auto", "request"))).isEqualTo("auto");
        assertThat(environment.number("NUMBER", 1, 540)).isEqualTo(540);
        assertThat(environment.time("TIME")).isEqualTo(LocalTime.of(7, 0));
        assertThat(environment.uri("URL")).hasHost("api.clever.com");
        assertThat(environment.isTrue("WORD")).isFalse();
    }

    @Test
    void namesEveryVariableThatIsMissing() {
        assertThatThrownBy(() -> environment.need("WORD", "BLANK", "NONE"))
                .isInstanceOf(StartUpFailed.class)
                .hasMessage("variable-missing: BLANK, NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORD", "SECRET", "BLANK", "NONE"})
    void namesAVariableItCannotUseAndNotItsValue(String name) {
        assertThatThrownBy(() -> environment.number(name, 1, 10))
                .hasMessage("variable-unusable: " + name);
        assertThatThrownBy(() -> environment.time(name)).hasMessage("variable-unusable: " + name);
        assertThatThrownBy(() -> environment.oneOf(name, Set.of("x")))
                .hasMessage("variable-unusable: " + name);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> environment.uri("SECRET")).hasMessage("variable-unusable: SECRET");
    }

    @Test
    void refusesNumbersOutOfBounds() {
        assertThatThrownBy(() -> environment.number("NUMBER", 1, 539))
                .hasMessage("variable-unusable: NUMBER");
    }
}

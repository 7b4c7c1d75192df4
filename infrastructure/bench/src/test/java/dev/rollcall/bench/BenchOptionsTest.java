package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class BenchOptionsTest {
    @Test
    void takesWhatTheCommandLineSays() {
        BenchOptions options =
                BenchOptions.parse(
                        "--scenario",
                        "unchanged,heap",
                        "--on",
                        "twins",
                        "--students",
                        "100000",
                        "--json",
                        "out.json");

        assertThat(options.scenarios()).containsExactly("unchanged", "heap");
        assertThat(options.on()).containsExactly("twins");
        assertThat(options.allSizes()).containsExactly(12_500, 25_000, 50_000, 100_000);
        assertThat(options.json()).contains(Path.of("out.json"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--student", "5"))
                .withMessage("--student is not an option");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--students"))
                .withMessage("--students wants a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--students", "many"))
                .withMessage("many is not a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--students", "200"))
                .withMessageStartingWith("the smallest district");
    }

    @Test
    void namesTheScenariosToWhoeverAsksForAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.of(BenchOptions.defaults().withScenario("fastest")))
                .withMessageStartingWith("the scenarios are first-run, unchanged");
    }
}

package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.local.Options.PortalChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;

class OptionsTest {

    @Test
    void startsTheSandboxInMemoryWhenNothingIsSaid() {
        assertThat(Options.parse())
                .isEqualTo(
                        new Options(
                                8080,
                                PortalChoice.SANDBOX,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void readsEveryOption() {
        Options options =
                Options.parse(
                        "--port",
                        "0",
                        "--portals",
                        "none",
                        "--data",
                        "here",
                        "--students",
                        "500",
                        "--classes-per-student",
                        "10",
                        "--workers",
                        "3",
                        "--worker-heap",
                        "1200m");

        assertThat(options)
                .isEqualTo(
                        new Options(
                                0,
                                PortalChoice.NONE,
                                Optional.of(Path.of("here")),
                                Optional.of(500),
                                Optional.of(10),
                                Optional.of(3),
                                Optional.of("1200m")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port -1",
                "--portals both",
                "--worker-heap lots",
                "--workers 0",
                "--workers many",
                "--help me"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

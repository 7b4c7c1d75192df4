package dev.rollcall.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SandboxArgumentsTest {
    @Test
    void readsEveryOption() {
        SandboxOptions options =
                SandboxArguments.parse(
                        List.of(
                                ("--port 1 --students 2 --enrollments-per-student 3 --districts 4"
                                                + " --guardian-percent 5 --seed 6 --rate-limit 7")
                                        .split(" ")));

        assertThat(options.port()).isEqualTo(1);
        assertThat(options.students()).isEqualTo(2);
        assertThat(options.sectionsPerStudent()).isEqualTo(3);
        assertThat(options.districts()).isEqualTo(4);
        assertThat(options.guardianPercent()).isEqualTo(5);
        assertThat(options.seed()).isEqualTo(6);
        assertThat(options.requestsPerMinute()).isEqualTo(7);
    }

    @Test
    void hasUsualValues() {
        assertThat(SandboxArguments.parse(List.of()).students()).isEqualTo(1000);
        assertThat(SandboxArguments.parse(List.of()).requestsPerMinute()).isEqualTo(1200);
        assertThat(SandboxArguments.parse(List.of()).districts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--nonsense 1"})
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> SandboxArguments.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.rollcall.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.local.sandbox.SandboxArguments.Portal;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SandboxArgumentsTest {
    @Test
    void readsEveryOption() {
        SandboxArguments read =
                SandboxArguments.parse(
                        List.of(
                                ("--port 1 --students 2 --enrollments-per-student 3 --districts 4"
                                                + " --guardian-percent 5 --seed 6 --rate-limit 7"
                                                + " --other-students 8 --classlink-port 9"
                                                + " --portals classlink")
                                        .split(" ")));
        SandboxOptions options = read.options();

        assertThat(options.port()).isEqualTo(1);
        assertThat(options.students()).isEqualTo(2);
        assertThat(options.sectionsPerStudent()).isEqualTo(3);
        assertThat(options.districts()).isEqualTo(4);
        assertThat(options.guardianPercent()).isEqualTo(5);
        assertThat(options.seed()).isEqualTo(6);
        assertThat(options.requestsPerMinute()).isEqualTo(7);
        assertThat(options.otherStudents()).isEqualTo(8);
        assertThat(read.classLinkPort()).isEqualTo(9);
        assertThat(read.portals()).containsExactly(Portal.CLASSLINK);
    }

    @Test
    void hasUsualValues() {
        SandboxArguments usual = SandboxArguments.parse(List.of());

        assertThat(usual.options()).isEqualTo(SandboxOptions.defaults());
        assertThat(usual.portals()).containsExactlyInAnyOrder(Portal.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--nonsense 1", "--portals neither"})
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> SandboxArguments.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

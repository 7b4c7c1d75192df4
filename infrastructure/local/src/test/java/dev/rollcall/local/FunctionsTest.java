package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

class FunctionsTest {
    private final Template template = Template.bundled();

    /** Both mappings may use theirs up at once. */
    @Test
    void leavesRoomForEveryMappingOfAFunction() {
        assertThat(limit("SyncFunction", Map.of())).isEqualTo(40 + 8);
        assertThat(limit("AccountFunction", Map.of())).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "100, 48"})
    void startsNoMoreJvmsThanAreWanted(int wanted, int expected) {
        var worker = new WorkerCommand("64m", wanted, Optional.empty());

        assertThat(limit("SyncFunction", Map.of("SyncFunction", worker))).isEqualTo(expected);
        assertThat(limit("LaterFunction", Map.of("SyncFunction", worker))).isEqualTo(5);
    }

    private int limit(String function, Map<String, WorkerCommand> workers) {
        Resource declared =
                template.functions().stream()
                        .filter(f -> f.id().equals(function))
                        .findFirst()
                        .orElseThrow();
        return Functions.limit(declared, workers, new Intrinsics(template.parameterDefaults()));
    }
}

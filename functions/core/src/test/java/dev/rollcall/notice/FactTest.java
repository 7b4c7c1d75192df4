package dev.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class FactTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void readsEveryKindByItsCode() {
        for (FactKind kind : FactKind.values()) {
            assertThat(FactKind.of(kind.code())).hasValue(kind);
        }
        assertThat(FactKind.TRIAL_ENDING.code()).isEqualTo("trial-ending");
        assertThat(FactKind.of("TRIAL_ENDING")).isEmpty();
    }

    @Test
    void carriesNoAddress() {
        assertThatThrownBy(() -> fact("held:run-1", Map.of("to", "someone@example.org")))
                .hasMessage("detail to is not an id, code or number");
    }

    @Test
    void boundsKeysAndDetails() {
        assertThatThrownBy(() -> fact("held run", Map.of())).hasMessageContaining("key of a fact");
        assertThatThrownBy(() -> fact("held", Map.of("Run", "1")))
                .hasMessageContaining("name of a detail");
        assertThatThrownBy(() -> fact("held", Map.of("run", "x".repeat(201))))
                .hasMessageContaining("detail run");
        assertThatThrownBy(() -> fact("held", details(21))).hasMessageContaining("too many");
        assertThat(fact("held", details(20)).sorted()).hasSize(20);
    }

    @Test
    void namesPartiesByTheirIdsAlone() {
        assertThat(Party.of("clever:58da8a43")).hasToString("clever:58da8a43");
        assertThatThrownBy(() -> Party.of("someone@example.org")).hasMessage("party is malformed");
        assertThatThrownBy(() -> Party.of("")).hasMessage("party is malformed");
    }

    private static Fact fact(String key, Map<String, String> details) {
        return new Fact(FactKind.HELD, key, NOW, details);
    }

    private static Map<String, String> details(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(each -> "detail" + each, each -> "1"));
    }
}

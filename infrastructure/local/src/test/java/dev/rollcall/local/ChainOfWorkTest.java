package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One id from a trigger to the last line of what it led to. */
class ChainOfWorkTest {

    @Test
    void hasOneIdFromItsTriggerToItsEnd() throws Exception {
        try (var journal = new Journal();
                var stack =
                        new WholeStack(
                                new SandboxPortals(SandboxOptions.defaults().withStudents(60)),
                                Map.of())) {
            JsonNode districts = stack.rosteredDistricts(2);
            String clever = WholeStack.districtOf("clever", districts);
            JsonNode run = stack.run(clever, "full");

            List<JsonNode> lines = linesOf(journal, run.path("id").asText());
            assertThat(lines.getFirst().path("status").asInt()).isEqualTo(202);
            assertThat(lines.getFirst().path("function").asText()).isEqualTo("account");
            assertThat(chains(lines)).hasSize(1);
            assertThat(ticks(journal))
                    .containsAll(chains(linesOf(journal, firstRun(districts, clever))));
            assertThat(journal.all())
                    .filteredOn(line -> line.has("event"))
                    .allSatisfy(line -> assertThat(line.path("correlation").asText()).isNotEmpty());
        }
    }

    private static String firstRun(JsonNode districts, String id) {
        for (JsonNode district : districts) {
            if (district.path("id").asText().equals(id)) {
                return district.at("/lastRun/id").asText();
            }
        }
        throw new AssertionError("no such district");
    }

    private static List<JsonNode> linesOf(Journal journal, String run) {
        return journal.all().stream().filter(l -> l.path("run").asText().equals(run)).toList();
    }

    private static Set<String> chains(List<JsonNode> lines) {
        assertThat(lines).hasSizeGreaterThan(3);
        return lines.stream().map(l -> l.path("correlation").asText()).collect(Collectors.toSet());
    }

    private static Set<String> ticks(Journal journal) {
        return journal.all().stream()
                .filter(line -> line.path("event").asText().equals("tick"))
                .map(line -> line.path("correlation").asText())
                .collect(Collectors.toSet());
    }
}

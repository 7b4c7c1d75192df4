package dev.rollcall.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ReportTest {
    private final Measure measure =
            Measure.of("run", "twins", 1_000, Map.of(Metric.SECONDS, 3.0))
                    .above(new Floor("bare pages", Metric.SECONDS, 2))
                    .within(
                            Budget.ofTime("time / pages", 1.2, 1.5, "the portal"),
                            Budget.ofCount("roster write units", 0, 0, "see plan"));

    @Test
    void tellsRatiosAndBudgets() {
        String text = Report.scenario("run", "about it", List.of(measure));

        assertThat(text)
                .contains("run: about it")
                .contains("twins 1000: 1.50 x bare pages (2.000 s)")
                .contains("time / pages 1.50, budget 1.20: NOT HELD (the portal)")
                .contains("roster write units 0, budget 0: HELD\n");
    }

    @Test
    void tellsProgramsTheSame() throws Exception {
        JsonNode line = new ObjectMapper().readTree(JsonLines.measure(measure));

        assertThat(line.path("type").asText()).isEqualTo("measure");
        assertThat(line.at("/figures/seconds").asDouble()).isEqualTo(3);
        assertThat(line.at("/floors/0/ratio").asDouble()).isEqualTo(1.5);
        assertThat(line.at("/budgets/0/held").asBoolean(true)).isFalse();
        assertThat(line.at("/budgets/1/held").asBoolean(false)).isTrue();
    }
}

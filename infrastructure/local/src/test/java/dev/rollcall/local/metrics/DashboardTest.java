package dev.rollcall.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.handlers.Metric;
import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

/** Done when 5: the dashboard is what CloudWatch documents, and shows what functions count. */
class DashboardTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:30Z");
    private static final Duration BACK = Duration.ofHours(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode BODY =
            Operations.of(Template.bundledOperations(), AlarmsTest.parameters()).dashboard();

    @Test
    void hasTheDocumentedStructure() {
        assertThat(DashboardRules.brokenBy(BODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"widgets\":[{\"type\":\"iframe\",\"properties\":{}}]}",
                "{\"widgets\":[{\"type\":\"text\",\"properties\":{}}]}",
                "{\"widgets\":[{\"type\":\"text\",\"x\":20,\"y\":0,\"width\":6,\"properties\":{\"markdown\":\"\"}}]}",
                "{\"widgets\":[{\"type\":\"custom\",\"properties\":{\"endpoint\":\"https://example.org\"}}]}",
                "{\"widgets\":[{\"type\":\"alarm\",\"properties\":{\"alarms\":[]}}]}",
                "{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"N\",\"M\"]]}}]}",
                "{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"region\":\"us-east-1\",\"metrics\":[[\"N\",\"M\",\"x\"]]}}]}"
            })
    void noticesWhatIsNot(String body) throws Exception {
        assertThat(DashboardRules.brokenBy(JSON.readTree(body))).isNotEmpty();
    }

    @Test
    void putsNoWidgetOverAnother() {
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonNode widget : BODY.path("widgets")) {
            for (int x = 0; x < widget.path("width").asInt(); x++) {
                for (int y = 0; y < widget.path("height").asInt(); y++) {
                    assertThat(
                                    taken.add(
                                            List.of(
                                                    widget.path("x").asInt() + x,
                                                    widget.path("y").asInt() + y)))
                            .as("%s", widget)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void showsNothingThatNobodyCounts() {
        Set<String> counted =
                Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.toSet());
        Set<String> shown =
                graphs().flatMap(graph -> metrics(graph))
                        .filter(entry -> entry.path(0).asText().startsWith("Rollcall/"))
                        .map(entry -> entry.path(1).asText())
                        .collect(Collectors.toSet());

        assertThat(counted).containsAll(shown);
        assertThat(shown)
                .containsAll(
                        Set.of(
                                "Runs",
                                "FailedRuns",
                                "HeldRuns",
                                "SignIns",
                                "Webhooks",
                                "ColdStarts"));
    }

    static Stream<JsonNode> graphs() {
        return StreamSupport.stream(BODY.path("widgets").spliterator(), false)
                .filter(widget -> widget.path("type").asText().equals("metric"))
                .map(widget -> widget.path("properties"));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void isDrawnWithEveryCurveThatHasValues(JsonNode graph) throws Exception {
        MetricStore store = new MetricStore();
        for (GraphQuery each : GraphQuery.of(graph)) {
            if (each.query() instanceof Query.Measured(var id, MetricId metric, var stat)) {
                store.add(metric, NOW.minus(Duration.ofHours(1)), 20);
                store.add(metric, NOW, 24);
            }
        }

        String svg = Graph.svg(graph, store, NOW, BACK, 600, 280);

        parse(svg);
        assertThat(svg).contains(graph.path("title").asText()).doesNotContain("no data");
        assertThat(
                        svg.split("<path d=\"M[^\"]*\" fill=\"(none|#)", -1).length > 1
                                || graph.path("view").asText().equals("singleValue"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void isDrawnWithoutValuesToo(JsonNode graph) throws Exception {
        parse(Graph.svg(graph, new MetricStore(), NOW, BACK, 400, 200));
    }

    @Test
    void encodesWhatItWrites() throws Exception {
        JsonNode graph =
                JSON.readTree(
                        "{\"title\":\"<script>&\\\"\",\"metrics\":[[\"N\",\"M\",{\"label\":\"<b>\"}]]}");
        MetricStore store = new MetricStore();
        store.add(new MetricId("N", "M", Map.of()), NOW, 1);

        String svg = Graph.svg(graph, store, NOW, BACK, 400, 200);

        parse(svg);
        assertThat(svg).doesNotContain("<script", "<b>");
    }

    private static Stream<JsonNode> metrics(JsonNode graph) {
        return StreamSupport.stream(graph.path("metrics").spliterator(), false);
    }

    private static void parse(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}

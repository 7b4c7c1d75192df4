package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

class JsonLogTest {

    private final CapturedLog captured = new CapturedLog();
    private final JsonLog log = captured.open("sync");

    @Test
    void writesOneObjectALine() {
        log.info("answered", Map.of(LogKey.STATUS, 202, LogKey.DISTRICT, "clever:d1"));

        assertThat(captured.lines())
                .containsExactly(
                        "{\"timestamp\":\"1970-01-01T00:00:00Z\",\"level\":\"INFO\","
                                + "\"function\":\"sync\",\"event\":\"answered\",\"status\":202,"
                                + "\"district\":\"clever:d1\"}\n");
    }

    @Test
    void letsNoValueEndTheLineOrSteerATerminal() {
        // T-13, M-13
        log.info("x", Map.of(LogKey.ROUTE, "a\r\nb\u001b[31m\u0000\u202e\"}"));

        String line = captured.lines().getFirst();
        assertThat(line.strip()).matches("[\\x20-\\x7e]*");
        assertThat(captured.last().path("route").asText())
                .isEqualTo("a\r\nb\u001b[31m\u0000\u202e\"}");
    }

    @Test
    void isAMetricToo() {
        log.info(
                "answered",
                Map.of(LogKey.PORTAL, "clever", LogKey.OUTCOME, "queued"),
                Measures.by(LogKey.FUNCTION)
                        .count(Metric.WEBHOOKS, 1)
                        .count(Metric.WEBHOOK_REFUSALS, 0)
                        .andBy(LogKey.PORTAL, LogKey.OUTCOME)
                        .count(Metric.WEBHOOKS, 1));

        assertThat(captured.last().path("_aws").toString())
                .isEqualTo(
                        "{\"Timestamp\":0,\"CloudWatchMetrics\":[{\"Namespace\":\"Rollcall/test\","
                                + "\"Dimensions\":[[\"function\"]],"
                                + "\"Metrics\":[{\"Name\":\"Webhooks\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"WebhookRefusals\",\"Unit\":\"Count\"}]},"
                                + "{\"Namespace\":\"Rollcall/test\","
                                + "\"Dimensions\":[[\"portal\",\"outcome\"]],"
                                + "\"Metrics\":[{\"Name\":\"Webhooks\",\"Unit\":\"Count\"}]}]}");
        assertThat(captured.last().path("Webhooks").intValue()).isEqualTo(1);
        assertThat(captured.last().path("WebhookRefusals").intValue()).isZero();
        assertThat(captured.last().path("function").asText()).isEqualTo("sync");
    }

    @Test
    void countsByNothingThatTheLineDoesNotTell() {
        log.info("x", Map.of(), Measures.by(LogKey.PORTAL).count(Metric.WEBHOOKS, 1));

        assertThat(captured.last().has("_aws")).isFalse();
        assertThat(captured.last().has("Webhooks")).isFalse();
    }

    @Test
    void cutsLongValues() {
        log.warn("x", Map.of(LogKey.ROUTE, "a".repeat(JsonLog.LONGEST + 1)));

        assertThat(captured.last().path("route").asText())
                .hasSize(JsonLog.LONGEST + 1)
                .endsWith("…");
    }

    @Test
    void changesNothingWhenItCannotBeWritten() {
        // F-38
        JsonLog full =
                new JsonLog(
                        new JsonLog.Source("sync", "test"),
                        new Correlation(),
                        () -> {
                            throw new IllegalStateException("disk full");
                        },
                        () -> Instant.EPOCH);

        assertThatCode(() -> full.info("x", Map.of())).doesNotThrowAnyException();
    }
}

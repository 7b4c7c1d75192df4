package dev.rollcall.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What is kept of lines in the embedded metric format. */
class MetricStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:30Z");
    private static final String LINE =
            """
            {"_aws":{"Timestamp":TIME,"CloudWatchMetrics":[{"Namespace":"N","Dimensions":[["x"],["x","y"]],\
            "Metrics":[{"Name":"M","Unit":"Count"},{"Name":"L"}]}]},"x":"1","y":"2","M":VALUE,"L":[1,2,3]}\
            """;

    private final MetricStore store = new MetricStore();
    private final MetricId byX = new MetricId("N", "M", Map.of("x", "1"));

    @ParameterizedTest
    @CsvSource({"Sum, 6", "Average, 3", "Minimum, 2", "Maximum, 4", "SampleCount, 2"})
    void answersStatistics(String stat, double expected) {
        hear(NOW, 2);
        hear(NOW.minusSeconds(60), 4);

        assertThat(store.statistic(byX, stat, NOW, Duration.ofMinutes(5))).isEqualTo(expected);
    }

    @Test
    void keepsEachSetOfDimensionsByItself() {
        hear(NOW, 2);

        assertThat(store.metrics())
                .containsExactlyInAnyOrder(
                        byX,
                        new MetricId("N", "L", Map.of("x", "1")),
                        new MetricId("N", "M", Map.of("x", "1", "y", "2")),
                        new MetricId("N", "L", Map.of("x", "1", "y", "2")));
    }

    @Test
    void countsEachValueOfAList() {
        hear(NOW, 2);

        var list = new MetricId("N", "L", Map.of("x", "1"));
        assertThat(store.statistic(list, "Sum", NOW, Duration.ofMinutes(1))).isEqualTo(6);
    }

    @Test
    void cutsTimeIntoPeriods() {
        hear(NOW, 1);
        hear(NOW.minus(Duration.ofMinutes(12)), 5);

        assertThat(store.series(byX, Stat.SUM, Span.upTo(NOW, Duration.ofMinutes(5), 3)))
                .containsExactly(5, Double.NaN, 1);
    }

    @Test
    void forgetsAfterADay() {
        hear(NOW.minus(Duration.ofHours(25)), 5);
        hear(NOW, 1);

        assertThat(store.statistic(byX, "Sum", NOW, Duration.ofDays(2))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "plain", "{\"_aws\":", "{\"_aws\":{}}", "{\"event\":\"x\"}"})
    void passesOtherLinesOver(String line) {
        assertThat(EmbeddedMetrics.read(line)).isEmpty();
    }

    @Test
    void hearsWhatTheProcessPrints() {
        PrintStream before = System.out;
        MetricTap tap = MetricTap.open(store);
        System.out.print(line(NOW, 7).strip() + "\n");
        tap.close();

        assertThat(System.out).isSameAs(before);
        assertThat(store.statistic(byX, "Sum", NOW, Duration.ofMinutes(1))).isEqualTo(7);
    }

    private void hear(Instant at, int value) {
        EmbeddedMetrics.read(line(at, value)).forEach(store::add);
    }

    private static String line(Instant at, int value) {
        return LINE.replace("TIME", Long.toString(at.toEpochMilli()))
                .replace("VALUE", Integer.toString(value));
    }
}

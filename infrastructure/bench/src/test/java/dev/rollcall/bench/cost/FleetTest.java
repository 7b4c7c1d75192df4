package dev.rollcall.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class FleetTest {
    @Test
    void addsUpAndIsSpreadWide() {
        Fleet fleet = Fleet.of(13_000, 50_000_000, 1.6);

        assertThat(fleet.students()).hasSize(13_000).isSorted();
        assertThat(fleet.students().stream().mapToDouble(d -> d).sum())
                .isCloseTo(50_000_000, within(1.0));
        assertThat(fleet.largest()).isGreaterThan(300 * fleet.median());
    }

    @Test
    void readsALineOffItsPoints() {
        Line line = Line.of(points(100, 200, 400, 800), Metric.WRITE_UNITS);

        assertThat(line.each()).isCloseTo(11, within(1e-6));
        assertThat(line.perStudent()).isCloseTo(0.05, within(1e-9));
        assertThat(line.over(Fleet.of(10, 1_000, 1))).isCloseTo(160, within(1e-6));
    }

    private static List<Measure> points(Integer... sizes) {
        return Stream.of(sizes)
                .map(n ->
                        Measure.of(
                                "run", "emulators", n, Map.of(Metric.WRITE_UNITS, 11 + 0.05 * n)))
                .toList();
    }
}

package dev.rollcall.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CostModelTest {
    private final Prices prices = Prices.read();

    @Test
    void paysForUnitsAtTheirPrice() {
        CostModel model = CostModel.of(nights(), prices).orElseThrow();

        // 0.01 of a unit for each of 50,000,000 students, at 0.625 dollars a million.
        assertThat(model.night())
                .hasEntrySatisfying(
                        "writes of runs",
                        dollars -> assertThat(dollars).isCloseTo(0.3125, within(1e-6)));
        assertThat(model.month())
                .hasEntrySatisfying(
                        "writes of runs",
                        dollars -> assertThat(dollars).isCloseTo(9.375, within(1e-4)));
        assertThat(CostModel.total(model.month())).isGreaterThan(CostModel.total(model.night()));
    }

    @Test
    void namesTheLargestItemAndWherePricesAreFrom() {
        CostModel model = CostModel.of(nights(), prices).orElseThrow();

        assertThat(new Bill(model).text())
                .contains("largest of a night: " + CostModel.largest(model.night()))
                .contains("not confirmed");
    }

    @Test
    void saysNothingWithoutNights() {
        assertThat(CostModel.of(List.of(), prices)).isEmpty();
    }

    private static List<Measure> nights() {
        return List.of(
                Measure.of(
                        "changed-1",
                        "emulators",
                        1_000,
                        Map.of(
                                Metric.REQUESTS, 9.0,
                                Metric.READ_UNITS, 300.0,
                                Metric.WRITE_UNITS, 10.0)),
                Measure.of("changed-1", "twins", 1_000, Map.of(Metric.SECONDS, 0.5)));
    }
}

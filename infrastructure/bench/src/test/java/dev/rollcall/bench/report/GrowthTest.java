package dev.rollcall.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class GrowthTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void findsTheExponent(double exponent) {
        List<Measure> measures = measures(4, exponent);

        Growth growth = Growth.of(measures, Metric.SECONDS).orElseThrow();

        assertThat(growth.exponent()).isCloseTo(exponent, within(1e-9));
        assertThat(growth.sizes()).isEqualTo(4);
    }

    @Test
    void saysNothingOverThreeSizesOrOfWhatIsNotThere() {
        assertThat(Growth.of(measures(3, 1), Metric.SECONDS)).isEmpty();
        assertThat(Growth.of(measures(4, 1), Metric.WRITE_UNITS)).isEmpty();
    }

    private static List<Measure> measures(int sizes, double exponent) {
        return IntStream.rangeClosed(1, sizes)
                .mapToObj(n -> measure(n * 100L, 3 * Math.pow(n * 100, exponent)))
                .toList();
    }

    private static Measure measure(long size, double seconds) {
        return Measure.of("run", "twins", size, Map.of(Metric.SECONDS, seconds));
    }
}

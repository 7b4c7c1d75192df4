package dev.rollcall.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class MetricMathTest {
    private static final double NONE = Double.NaN;
    private static final Map<String, double[]> METRICS =
            Map.of("a", new double[] {6, NONE}, "b", new double[] {3, 4});

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    1 + 2 * 3; 7; 7
                    (1 + 2) * 3; 9; 9
                    a / b - 1; 1; NaN
                    b / 0; NaN; NaN
                    a >= 6; 1; NaN
                    b < 4; 1; 0
                    MAX([a, b]); 6; 4
                    MIN([a, b]); 3; 4
                    SUM([a, b, 1]); 10; 5
                    SUM(METRICS()); 9; 4
                    AVG([a, b]); 4.5; 4
                    FILL(a, 0); 6; 0
                    IF(b >= 4, 100 * b / 8, 0); 0; 50
                    IF(a >= 4, 1, 0); 1; NaN
                    """)
    void worksItOutPeriodByPeriod(String expression, double first, double second) {
        assertThat(MetricMath.evaluate(expression, METRICS, 2)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "a b", "c", "RATE(a)", "MAX([a", "a ? b", "FILL(a)"})
    void refusesWhatItDoesNotKnow(String expression) {
        assertThatThrownBy(() -> MetricMath.evaluate(expression, METRICS, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheMetricsAsTheyWere() {
        MetricMath.evaluate("SUM(METRICS())", METRICS, 2);

        assertThat(METRICS.get("b")).containsExactly(3, 4);
    }
}

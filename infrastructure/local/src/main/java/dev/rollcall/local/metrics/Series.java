package dev.rollcall.local.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;

/** What can be done with values period by period; not a number where there is none. */
final class Series {
    private Series() {}

    static double[] constant(int periods, double value) {
        return each(periods, period -> value);
    }

    /** One by the other; nothing where either is missing. */
    static double[] zip(double[] left, double[] right, DoubleBinaryOperator operator) {
        return each(
                left.length,
                period ->
                        Double.isNaN(left[period]) || Double.isNaN(right[period])
                                ? Double.NaN
                                : operator.applyAsDouble(left[period], right[period]));
    }

    /** All into one; what is missing is passed over. */
    static double[] folded(List<double[]> list, int periods, DoubleBinaryOperator operator) {
        return each(
                periods,
                period ->
                        list.stream()
                                .mapToDouble(values -> values[period])
                                .filter(value -> !Double.isNaN(value))
                                .reduce(operator)
                                .orElse(Double.NaN));
    }

    static double[] averaged(List<double[]> list, int periods) {
        return each(
                periods,
                period ->
                        list.stream()
                                .mapToDouble(values -> values[period])
                                .filter(value -> !Double.isNaN(value))
                                .average()
                                .orElse(Double.NaN));
    }

    static double[] filled(double[] values, double[] gap) {
        return each(values.length, p -> Double.isNaN(values[p]) ? gap[p] : values[p]);
    }

    /** One where the condition holds, else the other; nothing where it is missing. */
    static double[] chosen(double[] condition, double[] one, double[] other) {
        return each(
                condition.length,
                period ->
                        Double.isNaN(condition[period])
                                ? Double.NaN
                                : condition[period] == 0 ? other[period] : one[period]);
    }

    private static double[] each(int periods, IntToDoubleFunction value) {
        double[] values = new double[periods];
        Arrays.setAll(values, value);
        return values;
    }
}

package dev.rollcall.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How a figure grows with a district's size: the exponent {@code b} of {@code a · size^b}, by the
 * least squares of the logarithms. 1 is in proportion, 0 is not at all.
 *
 * @param scenario which
 * @param where on what it was done
 * @param metric what grows
 * @param exponent how
 * @param sizes over how many sizes
 */
public record Growth(String scenario, String where, Metric metric, double exponent, int sizes) {
    /** Over fewer sizes nothing is said. */
    public static final int FEWEST = 4;

    /** Fits one figure of measures that differ by size alone; empty where there is nothing to. */
    public static Optional<Growth> of(List<Measure> measures, Metric metric) {
        List<Measure> usable =
                measures.stream()
                        .filter(m -> m.size() > 0 && m.figures().getOrDefault(metric, 0.0) > 0)
                        .toList();
        long sizes = usable.stream().mapToLong(Measure::size).distinct().count();
        if (sizes < FEWEST) {
            return Optional.empty();
        }
        double slope =
                slope(usable, m -> Math.log((double) m.size()), m -> Math.log(m.figure(metric)));
        Measure one = usable.getFirst();
        return Optional.of(new Growth(one.scenario(), one.where(), metric, slope, (int) sizes));
    }

    private static double slope(
            List<Measure> points, ToDoubleFunction<Measure> x, ToDoubleFunction<Measure> y) {
        double meanX = points.stream().mapToDouble(x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(y).average().orElseThrow();
        double both = 0;
        double square = 0;
        for (Measure point : points) {
            double dx = x.applyAsDouble(point) - meanX;
            both += dx * (y.applyAsDouble(point) - meanY);
            square += dx * dx;
        }
        return both / square;
    }
}

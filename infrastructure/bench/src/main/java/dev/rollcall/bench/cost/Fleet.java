package dev.rollcall.bench.cost;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sizes of districts: log-normal, as the sizes of school districts roughly are, evenly drawn from
 * the distribution and scaled so that they add up.
 *
 * @param students of each district, the smallest first
 */
record Fleet(List<Double> students) {
    private static final double HALF = 0.5;

    Fleet {
        students = List.copyOf(students);
    }

    static Fleet of(int districts, double students, double spread) {
        List<Double> shape =
                IntStream.range(0, districts)
                        .mapToObj(i -> Math.exp(spread * quantile((i + HALF) / districts)))
                        .toList();
        double scale = students / shape.stream().mapToDouble(Double::doubleValue).sum();
        return new Fleet(shape.stream().map(each -> each * scale).toList());
    }

    double median() {
        return students.get(students.size() / 2);
    }

    double largest() {
        return students.getLast();
    }

    /** Of the standard normal distribution, to four digits, by halving its distribution's range. */
    private static double quantile(double share) {
        double low = -10;
        double high = 10;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The logistic approximation of the normal distribution by Bowling and others (2009). */
    private static double below(double z) {
        return 1 / (1 + Math.exp(-0.07056 * z * z * z - 1.5976 * z));
    }
}

package dev.rollcall.local.metrics;

/**
 * The values of some time, as CloudWatch keeps them: without the single ones.
 *
 * @param count how many there were
 * @param sum their sum
 * @param least the smallest
 * @param most the greatest
 */
record Samples(long count, double sum, double least, double most) {

    static final Samples NONE =
            new Samples(0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static Samples of(double value) {
        return new Samples(1, value, value, value);
    }

    Samples and(Samples more) {
        return new Samples(
                count + more.count,
                sum + more.sum,
                Math.min(least, more.least),
                Math.max(most, more.most));
    }
}

package dev.rollcall.local.metrics;

/** One line of a graph. */
final class Curve {
    private final String label;
    private final String color;
    private final boolean isRight;
    private final double[] values;

    /**
     * A line.
     *
     * @param label what the legend calls it
     * @param color how it is drawn
     * @param isRight whether the axis on the right is its own
     * @param values period by period; not a number where there is none
     */
    Curve(String label, String color, boolean isRight, double[] values) {
        this.label = label;
        this.color = color;
        this.isRight = isRight;
        this.values = values.clone();
    }

    String label() {
        return label;
    }

    String color() {
        return color;
    }

    boolean isRight() {
        return isRight;
    }

    double[] values() {
        return values.clone();
    }

    double most() {
        double most = 0;
        for (double value : values) {
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        return most;
    }

    /** The newest value there is; not a number when there is none. */
    double last() {
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}

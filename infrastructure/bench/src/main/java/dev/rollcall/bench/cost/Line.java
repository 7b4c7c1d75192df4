package dev.rollcall.bench.cost;

import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import java.util.List;

/**
 * A figure by district size: so much for each run, and so much for each student of it. By the least
 * squares of the relative errors, so that small districts count as large ones do.
 *
 * @param each for every run
 * @param perStudent for every student
 */
record Line(double each, double perStudent) {

    static Line of(List<Measure> measures, Metric metric) {
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Measure measure : measures) {
            double found = measure.figure(metric);
            double weight = 1 / Math.max(1, found * found);
            weights += weight;
            x += weight * measure.size();
            y += weight * found;
            xx += weight * measure.size() * measure.size();
            xy += weight * measure.size() * found;
        }
        double spread = weights * xx - x * x;
        double slope = spread == 0 ? y / x : Math.max(0, (weights * xy - x * y) / spread);
        return new Line(Math.max(0, (y - slope * x) / weights), slope);
    }

    double at(double students) {
        return each + perStudent * students;
    }

    double over(Fleet fleet) {
        return fleet.students().stream().mapToDouble(this::at).sum();
    }
}

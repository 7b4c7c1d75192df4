package dev.rollcall.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One piece of work, measured.
 *
 * @param scenario which
 * @param where on what it was done, for example {@code twins}
 * @param size how many students it was about; 0 where that makes no difference
 * @param figures what it took; what does not apply is not in it
 * @param floors what the least would have been
 * @param budgets what was promised
 */
public record Measure(
        String scenario,
        String where,
        long size,
        Map<Metric, Double> figures,
        List<Floor> floors,
        List<Budget> budgets) {

    public Measure {
        Map<Metric, Double> sorted = new EnumMap<>(Metric.class);
        sorted.putAll(figures);
        figures = Collections.unmodifiableMap(sorted);
        floors = List.copyOf(floors);
        budgets = List.copyOf(budgets);
    }

    public static Measure of(
            String scenario, String where, long size, Map<Metric, Double> figures) {
        return new Measure(scenario, where, size, figures, List.of(), List.of());
    }

    public Measure above(Floor... more) {
        List<Floor> all = new ArrayList<>(floors);
        Collections.addAll(all, more);
        return new Measure(scenario, where, size, figures, all, budgets);
    }

    public Measure within(Budget... more) {
        List<Budget> all = new ArrayList<>(budgets);
        Collections.addAll(all, more);
        return new Measure(scenario, where, size, figures, floors, all);
    }

    /** The figure, which must have been measured. */
    public double figure(Metric metric) {
        return find(metric).orElseThrow();
    }

    public OptionalDouble find(Metric metric) {
        Double value = figures.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** How many times the floor this is; not a number above nothing. */
    public double ratio(Floor floor) {
        return figures.getOrDefault(floor.metric(), Double.NaN) / floor.value();
    }
}

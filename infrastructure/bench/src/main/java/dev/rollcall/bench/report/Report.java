package dev.rollcall.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Measures as text for people. */
public final class Report {
    private static final List<Metric> GROWING =
            List.of(
                    Metric.SECONDS,
                    Metric.ALLOCATED_MB,
                    Metric.PEAK_MB,
                    Metric.REQUESTS,
                    Metric.READ_UNITS,
                    Metric.WRITE_UNITS);

    private Report() {}

    /** On what was measured. */
    public static String machine(Map<String, String> facts) {
        Table table = new Table();
        facts.forEach((name, value) -> table.line(List.of(name, value)));
        return table.text();
    }

    /** One scenario: its figures, each with its floors, and the budgets of the largest size. */
    public static String scenario(String name, String about, List<Measure> measures) {
        Set<Metric> columns = new TreeSet<>();
        measures.forEach(each -> columns.addAll(each.figures().keySet()));
        Table figures = new Table();
        figures.line(
                Stream.concat(Stream.of("", "size"), columns.stream().map(Metric::label)).toList());
        measures.forEach(each -> figures.line(figures(each, columns)));
        StringBuilder text = new StringBuilder("\n" + name + ": " + about + "\n");
        text.append(figures.text().indent(2));
        largest(measures).forEach(each -> text.append(beneath(each)));
        return text.toString();
    }

    /** Floors of small districts are in the lines for programs. */
    private static Collection<Measure> largest(List<Measure> measures) {
        Map<String, Measure> largest = new LinkedHashMap<>();
        for (Measure each : measures) {
            largest.merge(each.where(), each, (one, two) -> one.size() > two.size() ? one : two);
        }
        return largest.values();
    }

    private static List<String> figures(Measure measure, Set<Metric> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(measure.where());
        cells.add(measure.size() == 0 ? "" : String.format(Locale.ROOT, "%,d", measure.size()));
        for (Metric column : columns) {
            cells.add(measure.find(column).isPresent() ? column.text(measure.figure(column)) : "");
        }
        return cells;
    }

    private static String beneath(Measure measure) {
        StringBuilder text = new StringBuilder();
        String of = measure.where() + (measure.size() == 0 ? "" : " " + measure.size());
        for (Floor floor : measure.floors()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "    %s: %.2f x %s (%s %s)%n",
                            of,
                            measure.ratio(floor),
                            floor.what(),
                            floor.metric().text(floor.value()),
                            floor.metric().label()));
        }
        measure.budgets().forEach(budget -> text.append(line(of, budget)));
        return text.toString();
    }

    private static String line(String of, Budget budget) {
        return String.format(
                Locale.ROOT,
                "    %s: %s %s, budget %s: %s%s%n",
                of,
                budget.what(),
                number(budget.found()),
                number(budget.limit()),
                budget.isHeld() ? "HELD" : "NOT HELD",
                budget.isHeld() ? "" : " (" + budget.bound() + ")");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    /** How figures grow, of every scenario that was measured at enough sizes. */
    public static List<Growth> growth(List<Measure> measures) {
        Map<String, List<Measure>> series = new TreeMap<>();
        for (Measure each : measures) {
            series.computeIfAbsent(each.scenario() + "\n" + each.where(), any -> new ArrayList<>())
                    .add(each);
        }
        return series.values().stream()
                .flatMap(one -> GROWING.stream().flatMap(m -> Growth.of(one, m).stream()))
                .toList();
    }

    /** The exponents, a line for each scenario and place. */
    public static String growth(List<Growth> found, String title) {
        Table table = new Table();
        table.line(Stream.concat(Stream.of(""), GROWING.stream().map(Metric::label)).toList());
        Set<String> names = new LinkedHashSet<>();
        found.forEach(each -> names.add(each.scenario() + ", " + each.where()));
        for (String name : names) {
            List<String> line = new ArrayList<>(List.of(name));
            for (Metric metric : GROWING) {
                line.add(exponent(found, name, metric));
            }
            table.line(line);
        }
        return "\n" + title + "\n" + table.text().indent(2);
    }

    private static String exponent(List<Growth> found, String name, Metric metric) {
        return found.stream()
                .filter(g -> g.metric() == metric && name.equals(g.scenario() + ", " + g.where()))
                .map(growth -> String.format(Locale.ROOT, "%.2f", growth.exponent()))
                .findFirst()
                .orElse("-");
    }
}

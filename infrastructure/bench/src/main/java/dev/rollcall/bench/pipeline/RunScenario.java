package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Something done with a district of every size, on every backend. */
abstract class RunScenario implements Scenario {
    @Override
    public final List<Measure> run(Bench bench) throws Exception {
        List<Measure> measures = new ArrayList<>();
        List<Integer> sizes = bench.options().students(mostStudents(bench));
        for (On on : On.named(bench.options().on())) {
            warmUp(bench, on, sizes.getFirst());
            for (int size : sizes) {
                measures.add(measure(bench, on, size));
            }
        }
        return measures;
    }

    /** Brings the compiler to what matters before anything is measured. */
    private void warmUp(Bench bench, On on, int students) {
        for (int round = 1; round < bench.options().rounds(); round++) {
            measure(bench, on, students);
        }
    }

    /** The largest size that this is done at. */
    int mostStudents(Bench bench) {
        return bench.options().students();
    }

    abstract Measure measure(Bench bench, On on, int students);

    /** Does it so often, and answers the one that took the middle time. */
    static Work middle(int rounds, Supplier<Work> round) {
        return Stream.generate(round)
                .limit(rounds)
                .sorted(Comparator.comparingDouble(Work::seconds))
                .toList()
                .get(rounds / 2);
    }

    final Measure measured(District district, int students, Work work) {
        return Measure.of(
                name(), district.backend().name(), students, work.figures(district.backend()));
    }

    static Floor seconds(String what, double value) {
        return new Floor(what, Metric.SECONDS, value);
    }
}

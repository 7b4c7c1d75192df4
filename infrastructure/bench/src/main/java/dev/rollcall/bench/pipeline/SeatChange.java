package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.seat.Approval;
import dev.rollcall.sync.run.Run;
import dev.rollcall.testkit.SeatRuns;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.LicensedDistrict;
import dev.rollcall.testkit.sample.SampleDistricts;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A change of licences that gives seats to three students of ten. */
public final class SeatChange extends RunScenario {
    private static final int WHOLE_CLASSES = 50;
    private static final double STANDING = 0.7;
    private static final double MILLI = 1_000;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public String about() {
        return "a change of licences by which 30 of 100 students get a seat";
    }

    @Override
    Measure measure(Bench bench, On on, int size) {
        int students = Math.max(2 * WHOLE_CLASSES, size / WHOLE_CLASSES * WHOLE_CLASSES);
        try (Backend backend = on.open(bench, new SteppingClock(Instant.now()))) {
            LicensedDistrict district = new LicensedDistrict(SampleDistricts.fresh(), students);
            SeatRuns runs = new SeatRuns(backend.stores(), backend.meter());
            int standing = (int) Math.round(district.teachers() * STANDING);
            district.store(backend.stores().connections(), backend.stores().roster());
            district.decide(backend.stores().licences(), 0, standing, Approval.APPROVED);
            runs.decide(district.id());
            int before = holding(backend, district);
            district.decide(
                    backend.stores().licences(), standing, district.teachers(), Approval.APPROVED);
            backend.meter().take(Duration.ZERO);
            return measure(backend, district, runs, before);
        }
    }

    private Measure measure(Backend backend, LicensedDistrict district, SeatRuns runs, int before) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        Run run = runs.decide(district.id());
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.SECONDS, (System.nanoTime() - begun) / NANOS);
        figures.put(
                Metric.CPU_SECONDS,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS);
        int changed = holding(backend, district) - before;
        String name = backend.name();
        return backend instanceof Emulators
                ? counted(name, district.students(), figures, run, changed)
                : timed(name, district.students(), figures);
    }

    private Measure timed(String where, int students, Map<Metric, Double> figures) {
        return Measure.of(name(), where, students, figures)
                .within(
                        Budget.ofTime(
                                "seconds of compute (issue 5)",
                                2,
                                figures.getOrDefault(Metric.CPU_SECONDS, 0.0),
                                "deciding"));
    }

    private Measure counted(
            String where, int students, Map<Metric, Double> figures, Run run, int changed) {
        double writes = run.usage().writeMilliUnits() / MILLI;
        figures.put(Metric.READ_UNITS, run.usage().readMilliUnits() / MILLI);
        figures.put(Metric.WRITE_UNITS, writes);
        return Measure.of(name(), where, students, figures)
                .above(new Floor("one unit a changed seat", Metric.WRITE_UNITS, changed))
                .within(
                        Budget.ofCount(
                                "write units / changed seats (issue 5)",
                                1.2,
                                writes / changed,
                                "a run's own units weigh more in a small district"));
    }

    private static int holding(Backend backend, LicensedDistrict district) {
        return backend.stores().seats().ledger(district.id(), LicensedDistrict.PRODUCT).holding();
    }
}

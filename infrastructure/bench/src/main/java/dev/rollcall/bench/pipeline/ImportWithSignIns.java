package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.call.Latency;
import dev.rollcall.bench.call.SignInDesk;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A first run of one district while a pupil of another signs in, twenty times a second. */
public final class ImportWithSignIns extends RunScenario {
    private static final long PAUSE_MILLIS = 50;

    @Override
    public String name() {
        return "import-with-sign-ins";
    }

    @Override
    public String about() {
        return "a first run while people of another district sign in 20 times a second";
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        double alone = alone(bench, students, on);
        try (District district = District.of(bench, students, Portal.CLEVER, on)) {
            SignInDesk desk = desk(district);
            Latency before = signIns(desk, bench.options().calls());
            // Not in the common pool, on which the portal's client relies for its answers.
            CompletableFuture<Work> run =
                    CompletableFuture.supplyAsync(district::full, Thread::startVirtualThread);
            Latency during = signIns(desk, run);
            Work work = run.join();
            Map<Metric, Double> figures = new EnumMap<>(Metric.class);
            figures.put(Metric.SECONDS, work.seconds());
            figures.putAll(during.figures());
            return Measure.of(name(), district.backend().name(), students, figures)
                    .above(
                            seconds("the run alone", alone),
                            new Floor("sign-ins alone", Metric.P50_MILLIS, before.median()));
        }
    }

    private static double alone(Bench bench, int students, On on) {
        try (District district = District.of(bench, students, Portal.CLEVER, on)) {
            return district.full().seconds();
        }
    }

    private static SignInDesk desk(District district) {
        return new SignInDesk(
                new DistrictId(Portal.CLEVER, "neighbour"),
                district.stores(),
                district.backend().signIns());
    }

    private static Latency signIns(SignInDesk desk, int number) {
        List<Long> nanos = new ArrayList<>();
        for (int done = 0; done < number; done++) {
            nanos.add(signIn(desk, "alone-" + done));
        }
        return Latency.of(nanos);
    }

    private static Latency signIns(SignInDesk desk, CompletableFuture<?> until) {
        List<Long> nanos = new ArrayList<>();
        do {
            nanos.add(signIn(desk, "during-" + nanos.size()));
            rest();
        } while (!until.isDone());
        return Latency.of(nanos);
    }

    private static long signIn(SignInDesk desk, String code) {
        var callback = desk.comeBack(code);
        long begun = System.nanoTime();
        desk.complete(callback);
        return System.nanoTime() - begun;
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

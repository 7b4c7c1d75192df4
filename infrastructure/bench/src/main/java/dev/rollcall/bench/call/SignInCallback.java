package dev.rollcall.bench.call;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.Usage;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The return from a portal, warm, at the stores of the functions; the portal's time left out. */
public final class SignInCallback implements Scenario {
    private static final Duration QUIET = Duration.ofMillis(400);
    private static final double MILLI = 1_000;
    private static final int MOST_WAITS = 4;
    private static final int MOST_UNITS = 6;

    @Override
    public String name() {
        return "sign-in-callback";
    }

    @Override
    public String about() {
        return "the return from a portal of somebody whose device is in use, portal time excluded";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (Portal portal : Portal.values()) {
            measures.add(measure(bench, portal));
        }
        return measures;
    }

    private Measure measure(Bench bench, Portal portal) throws Exception {
        Stack stack = bench.stack();
        int calls = bench.options().calls();
        DistrictId district = new DistrictId(portal, "desk-" + UUID.randomUUID());
        SignInDesk desk = new SignInDesk(district, stores(stack), SignInStores.of(stack.stores()));
        Latency warm = warm(desk, calls);
        Latency trip = Latency.warm(calls, number -> roundTrip(stack));
        var quiet = desk.comeBack("quiet");
        stack.meter().take(Duration.ZERO);
        Heard heard = StoreTap.during(Heard.quietly(), () -> desk.complete(quiet));
        Usage used = stack.meter().take(Duration.ZERO);
        var last = desk.comeBack("waves");
        Heard waves = StoreTap.during(Heard.inWaves(QUIET), () -> desk.complete(last));
        Map<Metric, Double> figures = warm.figures();
        figures.put(Metric.STORE_CALLS, (double) heard.requests().size());
        figures.put(Metric.STORE_WAITS, (double) waves.waits());
        figures.put(Metric.READ_UNITS, used.readMilliUnits() / MILLI);
        figures.put(Metric.WRITE_UNITS, used.writeMilliUnits() / MILLI);
        return Measure.of(name(), "emulators, " + portal.code(), 0, figures)
                .above(new Floor("one round trip", Metric.P50_MILLIS, trip.median()))
                .within(
                        count("store waits in a row", MOST_WAITS, figures, Metric.STORE_WAITS),
                        count("read units", MOST_UNITS, figures, Metric.READ_UNITS),
                        count("write units", MOST_UNITS, figures, Metric.WRITE_UNITS));
    }

    private static Budget count(
            String what, int limit, Map<Metric, Double> figures, Metric metric) {
        return Budget.ofCount(what, limit, figures.getOrDefault(metric, 0.0), "see the stores");
    }

    private static Latency warm(SignInDesk desk, int calls) {
        long[] nanos = new long[calls];
        for (int number = -calls; number < calls; number++) {
            var callback = desk.comeBack("code-" + number);
            long begun = System.nanoTime();
            desk.complete(callback);
            nanos[Math.floorMod(number, calls)] = System.nanoTime() - begun;
        }
        return Latency.of(nanos);
    }

    private static void roundTrip(Stack stack) {
        stack.store()
                .getItem(get ->
                        get.tableName(stack.tables().district())
                                .key(
                                        Map.of(
                                                "pk", AttributeValue.fromS("nobody"),
                                                "sk", AttributeValue.fromS("nothing"))));
    }

    /** A sign-in reads what a sync keeps. */
    static Stores stores(Stack stack) {
        var all = stack.stores();
        return all.ofSync();
    }
}

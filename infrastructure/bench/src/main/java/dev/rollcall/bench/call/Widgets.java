package dev.rollcall.bench.call;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** The console's list of a fleet; the fleet stays in the stack. */
public final class Widgets implements Scenario {
    private static final int SOME = 20;
    private static final double LIMIT_MILLIS = 300;

    @Override
    public String name() {
        return "widgets";
    }

    @Override
    public String about() {
        return "the console's list of districts, warm";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        Stack stack = bench.stack();
        int districts = bench.options().widgetDistricts();
        connect(stack, districts);
        var event = Stack.event("console-view.districts");
        Measure measure =
                new Tapped(stack, Math.min(SOME, bench.options().calls()))
                        .measure(
                                name(),
                                String.format(Locale.ROOT, "%,d districts", districts),
                                call -> stack.call("ConsoleViewFunction", event));
        return List.of(
                measure.within(
                        Budget.ofTime(
                                "milliseconds (issue 6)",
                                LIMIT_MILLIS,
                                measure.figure(Metric.P50_MILLIS),
                                "the emulator's answers to 16 queries: see the floor")));
    }

    private static void connect(Stack stack, int districts) {
        String prefix = "fleet-" + UUID.randomUUID() + "-";
        var connections = stack.stores().connections();
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        IntStream.range(0, districts)
                .forEach(number -> {
                    DistrictId id = new DistrictId(Portal.CLEVER, prefix + number);
                    connections.create(
                            id,
                            Connection.discovered(id, settings, Instant.EPOCH)
                                    .withName("School district number " + number)
                                    .withPeople(number));
                });
    }
}

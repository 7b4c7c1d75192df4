package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.pipeline.Backend.Written;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.Portal;

/** A look at the feed after some students have another name. */
public final class EventDelta extends RunScenario {
    private static final int RENAMED = 50;

    @Override
    public String name() {
        return "delta";
    }

    @Override
    public String about() {
        return "a delta by events after " + RENAMED + " students were renamed";
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        PortalProcess portals = bench.portal(students);
        try (District district = District.rostered(bench, students, Portal.CLEVER, on)) {
            Work work = middle(bench.options().rounds(), () -> once(portals, district));
            Written items = district.backend().copy(district, work.run().id());
            Measure measure =
                    measured(district, students, work)
                            .above(
                                    seconds(
                                            "same pages, thrown away",
                                            Pages.fetch(district.asked(), 1)));
            return on == On.EMULATORS && items.units() > 0
                    ? measure.above(
                            new Floor("the changed items alone", Metric.WRITE_UNITS, items.units()))
                    : measure;
        }
    }

    private static Work once(PortalProcess portals, District district) {
        portals.press(Portal.CLEVER, "rename?n=" + RENAMED);
        return district.delta();
    }
}

package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.pipeline.Backend.Written;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.Portal;

/** A full run after some students have another name. */
public final class ChangedRun extends RunScenario {
    private static final int OF_ALL = 100;

    private final int percent;

    public ChangedRun(int percent) {
        this.percent = percent;
    }

    @Override
    public String name() {
        return "changed-" + percent;
    }

    @Override
    public String about() {
        return "a full run after " + percent + " of 100 students were renamed";
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        PortalProcess portals = bench.portal(students);
        int changed = Math.max(1, students * percent / OF_ALL);
        try (District district = District.rostered(bench, students, Portal.CLEVER, on)) {
            portals.press(Portal.CLEVER, "rename?events=off&n=" + changed);
            Work work = district.full();
            Written items = district.backend().copy(district, work.run().id());
            Measure measure =
                    measured(district, students, work)
                            .above(
                                    seconds(
                                            "same pages, thrown away",
                                            Pages.fetch(district.asked(), 1)));
            return on == On.EMULATORS ? withUnits(measure, work, items) : measure;
        }
    }

    private static Measure withUnits(Measure measure, Work work, Written items) {
        return measure.above(
                        new Floor("the changed items alone", Metric.WRITE_UNITS, items.units()))
                .within(
                        Budget.ofCount(
                                "write units / the changed items'",
                                1.6,
                                work.writeUnits() / items.units(),
                                "a run's own "
                                        + Metric.WRITE_UNITS.text(
                                                work.writeUnits() - work.rosterWriteUnits())
                                        + " units weigh more in a small district"));
    }
}

package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.pipeline.Backend.Written;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.district.Portal;

/** A district's first full run. */
public class FirstRun extends RunScenario {
    private final Portal portal;

    public FirstRun() {
        this(Portal.CLEVER);
    }

    FirstRun(Portal portal) {
        this.portal = portal;
    }

    @Override
    public String name() {
        return "first-run";
    }

    @Override
    public String about() {
        return "a district's first full run, Clever";
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        Work work = middle(bench.options().rounds(), () -> once(bench, students, on));
        try (District district = District.of(bench, students, portal, on)) {
            district.full();
            double pages = Pages.fetch(district.asked(), 1);
            double decoded = district.decode();
            Written items = district.backend().copy(district);
            double larger = Math.max(pages, items.seconds());
            double sum = pages + items.seconds();
            return measured(district, students, work)
                    .above(
                            seconds("same pages, thrown away", pages),
                            seconds("same pages, read into records", decoded),
                            seconds("same items, written bare", items.seconds()),
                            seconds("pages and items, one after the other", sum))
                    .within(
                            Budget.ofTime(
                                    "time / larger floor",
                                    1.3,
                                    work.seconds() / larger,
                                    bound(decoded, larger)),
                            Budget.ofTime(
                                    "time / both floors",
                                    1.0,
                                    work.seconds() / sum,
                                    bound(decoded, sum)));
        }
    }

    private Work once(Bench bench, int students, On on) {
        try (District district = District.of(bench, students, portal, on)) {
            return district.full();
        }
    }

    /** Who reads records has to read them out of the pages, and judges all before it writes any. */
    private static String bound(double decoded, double floor) {
        return String.format(
                java.util.Locale.ROOT,
                "reading the pages into records alone takes %.2f of that floor, and a plan is judged"
                        + " whole before anything is written; tried: the next page asked for ahead,"
                        + " larger chunks, a fingerprint less",
                decoded / floor);
    }
}

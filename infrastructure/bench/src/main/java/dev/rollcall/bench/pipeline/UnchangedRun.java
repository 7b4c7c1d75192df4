package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.district.Portal;

import java.util.Locale;

/** The same run again, with nothing changed. */
public final class UnchangedRun extends RunScenario {
    private static final double WRITES = 100;

    @Override
    public String name() {
        return "unchanged";
    }

    @Override
    public String about() {
        return "the same full run again, nothing changed";
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        int rounds = bench.options().rounds();
        try (District district = District.rostered(bench, students, Portal.CLEVER, on)) {
            Work work = middle(rounds, district::full);
            double pages = Stopwatch.median(rounds, () -> Pages.fetch(district.asked(), 1));
            double marks = Stopwatch.median(rounds, district::readMarks);
            double decoded = Stopwatch.median(rounds, district::decode);
            double larger = Math.max(pages, marks);
            return measured(district, students, work)
                    .above(
                            seconds("same pages, thrown away", pages),
                            seconds("same pages, read into records", decoded),
                            seconds("keys and hashes, read", marks))
                    .within(
                            Budget.ofTime(
                                    "time / larger floor",
                                    1.2,
                                    work.seconds() / larger,
                                    bound(decoded, marks, larger)),
                            Budget.ofCount(
                                    "roster write units", 0, work.rosterWriteUnits(), "see plan"),
                            Budget.ofCount(
                                    "write units in all", WRITES, work.writeUnits(), "see plan"),
                            Budget.ofCount(
                                    "slices", 1, work.run().progress().slice() + 1, "see slices"));
        }
    }

    private static String bound(double decoded, double marks, double floor) {
        return String.format(
                Locale.ROOT,
                "pages read into records are %.2f, marks %.2f of that floor, one after the other; tried:"
                        + " the next page asked for while one is compared",
                decoded / floor,
                marks / floor);
    }
}

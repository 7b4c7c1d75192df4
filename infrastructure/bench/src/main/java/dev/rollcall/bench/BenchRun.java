package dev.rollcall.bench;

import dev.rollcall.bench.cost.Bill;
import dev.rollcall.bench.cost.CostModel;
import dev.rollcall.bench.cost.Prices;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Growth;
import dev.rollcall.bench.report.JsonLines;
import dev.rollcall.bench.report.Machine;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Report;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Runs scenarios one after another and tells what they found as soon as each has. */
public final class BenchRun {
    private final Consumer<String> people;
    private final Consumer<String> programs;
    private final List<Measure> measures = new ArrayList<>();

    /**
     * @param people takes pieces of text
     * @param programs takes lines of JSON
     */
    public BenchRun(Consumer<String> people, Consumer<String> programs) {
        this.people = people;
        this.programs = programs;
    }

    /** Runs what the options name; answers everything that was measured. */
    public List<Measure> run(BenchOptions options) throws Exception {
        List<Scenario> scenarios = Scenarios.of(options);
        Map<String, String> facts = Machine.facts(InstantSource.system());
        people.accept(Report.machine(facts));
        programs.accept(JsonLines.machine(facts));
        try (Bench bench = new Bench(options)) {
            for (Scenario scenario : scenarios) {
                run(scenario, bench);
            }
        }
        conclude();
        return List.copyOf(measures);
    }

    private void run(Scenario scenario, Bench bench) throws Exception {
        List<Measure> found = scenario.run(bench);
        people.accept(Report.scenario(scenario.name(), scenario.about(), found));
        found.stream().map(JsonLines::measure).forEach(programs);
        measures.addAll(found);
    }

    private void conclude() {
        List<Growth> growth = Report.growth(measures);
        if (!growth.isEmpty()) {
            people.accept(Report.growth(growth, "growth with a district's size, as exponents"));
            growth.stream().map(JsonLines::growth).forEach(programs);
        }
        CostModel.of(measures, Prices.read())
                .map(Bill::new)
                .ifPresent(bill -> {
                    people.accept(bill.text());
                    programs.accept(bill.json());
                });
        people.accept(verdict());
    }

    private String verdict() {
        List<Budget> budgets = measures.stream().flatMap(m -> m.budgets().stream()).toList();
        long held = budgets.stream().filter(Budget::isHeld).count();
        return String.format(
                Locale.ROOT, "%nbudgets: %d held, %d not%n", held, budgets.size() - held);
    }
}

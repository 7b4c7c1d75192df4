package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Budget.Sort;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every scenario at its smallest, and what comes out the same however busy the machine is: never a
 * time. The deployable jar must be packed, as it is in a build of all modules.
 */
class BenchTest {
    /** A run's own writes weigh more than the few changes of so small a district. */
    private static final Set<String> OF_LARGE_DISTRICTS =
            Set.of("write units / the changed items'", "write units / changed seats (issue 5)");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT = System.out;
    private static final StringBuilder TEXT = new StringBuilder();
    private static final List<String> LINES = new ArrayList<>();

    private static List<Measure> measures = List.of();

    @BeforeAll
    static void run() throws Exception {
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        measures = new BenchRun(TEXT::append, LINES::add).run(BenchOptions.tiny());
    }

    @AfterAll
    static void printAgain() {
        System.setOut(OUT);
    }

    @Test
    void measuresEveryScenarioAndPrintsItsTable() {
        for (Scenario scenario : Scenarios.all()) {
            assertThat(measures)
                    .as(scenario.name())
                    .anyMatch(each -> each.scenario().equals(scenario.name()));
            assertThat(TEXT).contains("\n" + scenario.name() + ": " + scenario.about());
        }
    }

    @Test
    void runsEveryDistrictOnTwinsAndOnEmulators() {
        Set<String> both = Set.of("twins", "emulators");
        Set<String> runs =
                Set.of("first-run", "unchanged", "changed-1", "changed-10", "delta", "peer");
        for (String run : runs) {
            assertThat(of(run)).extracting(Measure::where).as(run).containsAll(both);
        }
    }

    @Test
    void writesALineForProgramsOfEverything() throws Exception {
        assertThat(LINES).hasSizeGreaterThan(measures.size());
        for (String line : LINES) {
            JsonNode read = JSON.readTree(line);
            assertThat(read.path("type").asText()).isIn("machine", "measure", "growth", "cost");
        }
        assertThat(JSON.readTree(LINES.getFirst()).path("processors").asText()).isNotEmpty();
        assertThat(JSON.readTree(LINES.getLast()).path("type").asText()).isEqualTo("cost");
    }

    @Test
    @DisplayName("design §7: what does not wobble holds, whatever the machine is at")
    void holdsEveryBudgetThatIsNoTime() {
        List<Budget> steady =
                measures.stream()
                        .flatMap(each -> each.budgets().stream())
                        .filter(budget -> budget.sort() == Sort.STEADY)
                        .filter(budget -> !OF_LARGE_DISTRICTS.contains(budget.what()))
                        .toList();

        assertThat(steady)
                .extracting(Budget::what)
                .contains("roster write units", "classes loaded", "classes / minimal handler");
        assertThat(steady).filteredOn(budget -> !budget.isHeld()).isEmpty();
    }

    @Test
    @DisplayName("design §7: a night without changes writes no roster item")
    void writesNoRosterWhereNothingChanged() {
        Measure night = on("unchanged", "emulators");

        assertThat(night.figure(Metric.ROSTER_WRITE_UNITS)).isZero();
        assertThat(night.figure(Metric.READ_UNITS)).isPositive();
    }

    @Test
    @DisplayName("design §7: one renamed student is one unit of the roster")
    void writesOnlyWhatChanged() {
        assertThat(on("changed-1", "emulators").figure(Metric.ROSTER_WRITE_UNITS)).isEqualTo(1);
        assertThat(on("changed-10", "emulators").figure(Metric.ROSTER_WRITE_UNITS)).isEqualTo(10);
    }

    @Test
    void startsEveryFunctionOfTheTemplate() {
        assertThat(of("cold-start").stream().map(Measure::where).collect(Collectors.toSet()))
                .contains("a minimal handler", "SyncFunction", "SignInFunction, restored");
    }

    @Test
    void paysForTheFleet() {
        assertThat(TEXT)
                .contains("cost of 50,000,000 students in 13,000 districts")
                .contains("largest of a night:");
    }

    private static List<Measure> of(String scenario) {
        return measures.stream().filter(each -> each.scenario().equals(scenario)).toList();
    }

    private static Measure on(String scenario, String where) {
        return of(scenario).stream()
                .filter(each -> each.where().equals(where))
                .findFirst()
                .orElseThrow();
    }
}

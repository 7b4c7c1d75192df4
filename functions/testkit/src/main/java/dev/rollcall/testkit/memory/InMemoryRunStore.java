package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunStore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Runs and their reports in memory. Thread-safe. */
public final class InMemoryRunStore implements RunStore {
    private static final Duration KEPT = Duration.ofDays(400);

    private final Map<DistrictId, Expiring<String, Run>> runs = new HashMap<>();
    private final Map<DistrictId, Expiring<String, Reported>> reports = new HashMap<>();
    private final InstantSource clock;

    public InMemoryRunStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void create(DistrictId district, Run run) {
        if (find(district, run.id()).isEmpty()) {
            runs(district).put(run.id(), run);
        }
    }

    @Override
    public synchronized Optional<Run> find(DistrictId district, String runId) {
        return runs(district).find(runId);
    }

    @Override
    public synchronized Optional<Run> save(DistrictId district, Run run) {
        if (find(district, run.id()).filter(r -> r.version() == run.version()).isEmpty()) {
            return Optional.empty();
        }
        Run saved = run.edit().version(run.version() + 1).done();
        runs(district).put(run.id(), saved);
        return Optional.of(saved);
    }

    @Override
    public synchronized RunPage page(DistrictId district, String cursor, int limit) {
        NavigableMap<String, Run> newestFirst = new TreeMap<>(Collections.reverseOrder());
        newestFirst.putAll(runs(district).live());
        NavigableMap<String, Run> rest = Cursors.after(newestFirst, cursor);
        List<Run> rows = rest.values().stream().limit(limit).toList();
        Optional<String> next =
                rest.size() > rows.size()
                        ? Optional.of(Cursors.of(rows.getLast().id()))
                        : Optional.empty();
        return new RunPage(rows, next);
    }

    @Override
    public synchronized void putReport(
            DistrictId district, String runId, long generation, RunReport report) {
        boolean isFencedOff =
                reports(district).find(runId).filter(r -> r.generation > generation).isPresent();
        if (!isFencedOff) {
            reports(district).put(runId, new Reported(generation, copy(report)));
        }
    }

    @Override
    public synchronized Optional<RunReport> report(DistrictId district, String runId) {
        return reports(district).find(runId).map(Reported::report).map(InMemoryRunStore::copy);
    }

    /** A tally can be changed, so nobody may share one with the store. */
    private static RunReport copy(RunReport report) {
        Tally tally = new Tally();
        report.tally().forEachSchool(tally::put);
        return new RunReport(
                tally,
                report.orphanMemberships(),
                report.duplicates(),
                report.remarks(),
                report.census(),
                report.seats(),
                report.products());
    }

    private Expiring<String, Run> runs(DistrictId district) {
        return runs.computeIfAbsent(district, any -> new Expiring<>(clock, KEPT));
    }

    private Expiring<String, Reported> reports(DistrictId district) {
        return reports.computeIfAbsent(district, any -> new Expiring<>(clock, KEPT));
    }

    private record Reported(long generation, RunReport report) {}
}

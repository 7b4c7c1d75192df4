package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/** Runs and their reports, kept for 400 days. Reads of a single run are strongly consistent. */
public interface RunStore {

    /** Stores a new run; without effect when one with its id is there. */
    void create(DistrictId district, Run run);

    /** The run, if the district has one with this id. */
    Optional<Run> find(DistrictId district, String runId);

    /**
     * Replaces a run whose stored version is still the given run's, and answers it with its new
     * version. Empty, changing nothing, when another writer came first.
     */
    Optional<Run> save(DistrictId district, Run run);

    /**
     * The district's runs, newest first, at most {@code limit}.
     *
     * @param cursor opaque; empty text for the first page
     */
    RunPage page(DistrictId district, String cursor, int limit);

    /**
     * Stores a run's report, replacing an earlier one unless a writer with a greater generation was
     * there; then nothing is changed (I-5): the census is taken from it.
     */
    void putReport(DistrictId district, String runId, long generation, RunReport report);

    /** A run's report, if it has one yet. */
    Optional<RunReport> report(DistrictId district, String runId);

    /**
     * A page of runs.
     *
     * @param runs the rows
     * @param next where the next page begins; absent on the last page
     */
    record RunPage(List<Run> runs, Optional<String> next) {
        public RunPage {
            runs = List.copyOf(runs);
        }
    }
}

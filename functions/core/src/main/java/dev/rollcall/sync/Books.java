package dev.rollcall.sync;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.apply.PlanReader;
import dev.rollcall.sync.apply.Selection;
import dev.rollcall.sync.apply.Selections;
import dev.rollcall.sync.check.Assessment;
import dev.rollcall.sync.check.ReleasedPart;
import dev.rollcall.sync.read.ReadResult;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps a run's report and the district's census in step with what the run has done. */
final class Books {

    private final Stores stores;
    private final Slice slice;

    Books(Stores stores, Slice slice) {
        this.stores = stores;
        this.slice = slice;
    }

    /** The plan is judged: the report says what will be done. */
    void planned(ReadResult.Planned planned, Assessment assessment) {
        put(
                new RunReport(
                        assessment.tally(),
                        planned.findings().orphanMemberships(),
                        planned.findings().duplicates(),
                        planned.findings().remarks(),
                        assessment.census(),
                        SeatCounts.none(),
                        Map.of()));
        slice.tell(assessment.tally());
    }

    /** The run reads nothing and decides seats alone: the district stays as it is. */
    void seatsAlone() {
        put(new RunReport(new Tally(), 0, 0, List.of(), census(), SeatCounts.none(), Map.of()));
    }

    /** The run is refused for what it found in the data. */
    void refused(List<Remark> remarks) {
        if (!remarks.isEmpty()) {
            put(RunReport.refused(remarks, census()));
        }
    }

    /**
     * The allowed part is about to be written. The census counts it from now on: a run that is
     * given up halfway must not leave the next one to be judged as if nothing had been written
     * (I-2).
     */
    void applying() {
        boolean isToWrite = run().plan().filter(plan -> plan.changes() > 0).isPresent();
        if (isToWrite && run().progress().appliedChunks() == 0) {
            count(report());
        }
    }

    /** The allowed part is written. */
    void applied(Map<String, SeatCounts> seats) {
        RunReport report = report();
        count(report);
        if (!report.products().equals(seats)) {
            put(report.withSeats(seats));
        }
    }

    /**
     * An approved part is written too. Repeating it changes nothing: the census says whether it
     * knows.
     */
    void release(Map<String, SeatCounts> seats) {
        release(released(), seats);
    }

    /**
     * A release is given up. What it has written by then counts all the same: a census that still
     * had what is archived would hold up every later run (I-11).
     */
    void releaseGivenUp() {
        List<Change> written = released();
        if (!written.isEmpty()) {
            release(written, report().products());
        }
    }

    private void release(List<Change> written, Map<String, SeatCounts> seats) {
        ReleasedPart part = new ReleasedPart(run(), written, slice.now());
        if (!part.isIn(census())) {
            stores.census().save(run().district(), slice.fence(), part.addTo(census()));
        }
        RunReport report = report();
        if (!part.isIn(report.census())) {
            part.moveIn(report.tally());
            slice.tell(part.tally());
            put(report.withCensus(census()).withSeats(seats));
        }
    }

    private void count(RunReport report) {
        if (!report.census().sameCounts(census())) {
            stores.census().save(run().district(), slice.fence(), report.census());
        }
    }

    private List<Change> released() {
        PlanReader plan =
                new PlanReader(
                        stores.plans(), run().district(), run().id(), run().plan().orElseThrow());
        Selection released = new Selections(stores.roster(), slice).released();
        List<Change> changes = new ArrayList<>();
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            changes.addAll(released.of(plan.find(chunk).orElse(List.of())));
        }
        return changes;
    }

    private void put(RunReport report) {
        stores.runs().putReport(run().district(), run().id(), slice.fence(), report);
    }

    private RunReport report() {
        return stores.runs().report(run().district(), run().id()).orElseThrow();
    }

    private Census census() {
        return stores.census().find(run().district());
    }

    private Run run() {
        return slice.run();
    }
}

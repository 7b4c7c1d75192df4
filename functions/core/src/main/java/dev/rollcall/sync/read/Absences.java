package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanWriter;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.RecordIndex;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts into the plan what is stored and active but was not served by a read that reached its end. A
 * kind of which an unreadable record named no id is left alone: the record could be anyone's
 * (F-25).
 */
final class Absences {

    private static final int BATCH = 500;

    private final RosterStore roster;
    private final PlanStore plans;
    private final Slice slice;
    private final ReadState state;
    private final PlanWriter plan;

    Absences(RosterStore roster, PlanStore plans, Slice slice, ReadInProgress read) {
        this.roster = roster;
        this.plans = plans;
        this.slice = slice;
        this.state = read.state();
        this.plan = read.plan();
    }

    /**
     * Plans to archive what is missing: at once where the portal's feed, or its pages, prove that
     * the read was complete, else what was missing the last time too.
     */
    void archive(Kind kind) {
        List<String> missing = missing(kind);
        if (missing.isEmpty()) {
            return;
        }
        if (slice.run().eventsFrom().isPresent() || state.isProven(kind)) {
            plan(kind, missing);
        } else {
            plan(kind, seenBefore(kind, missing));
        }
    }

    private List<String> missing(Kind kind) {
        List<String> ids = new ArrayList<>();
        if (state.provesAbsence(kind)) {
            RecordIndex index = state.index(kind);
            index.forEachMissing(ordinal -> ids.add(index.id(ordinal)));
            ids.sort(Comparator.naturalOrder());
        }
        return ids;
    }

    private List<String> seenBefore(Kind kind, List<String> missing) {
        Absentees absentees = new Absentees(plans, slice.district());
        Set<String> before = absentees.before(slice.connection().lastFull(), kind);
        absentees.remember(slice.run().id(), kind, missing);
        return missing.stream().filter(before::contains).toList();
    }

    private void plan(Kind kind, List<String> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            slice.keepAlive();
            planBatch(kind, ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
    }

    private void planBatch(Kind kind, List<String> ids) {
        roster.find(slice.district(), slice.shards(), kind, ids).stream()
                .filter(StoredRecord::isActive)
                .sorted(Comparator.comparing(StoredRecord::key))
                .forEach(stored -> plan.add(new Change.Archive(stored.image())));
    }
}

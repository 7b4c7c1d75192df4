package dev.rollcall.roster.plan;

import dev.rollcall.roster.Fingerprint;

import java.util.ArrayList;
import java.util.List;

/** The plan as far as it has been found: its counts, its figures, and the print of every chunk. */
public final class PlanDraft {

    final Tally tally = new Tally();
    final PlanFigures figures = new PlanFigures();
    final List<Fingerprint> chunkPrints = new ArrayList<>();
    int changes;

    public Tally tally() {
        return tally;
    }

    public PlanFigures figures() {
        return figures;
    }

    public int changes() {
        return changes;
    }

    public int chunks() {
        return chunkPrints.size();
    }

    /** Takes a change into account. */
    public void count(Change change) {
        changes++;
        tally.add(change.home(), change.kind(), change.outcome());
        figures.add(change);
    }
}

package dev.rollcall.sync.check;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanDraft;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of a plan that was held back and then approved, in numbers. An approval re-arms the
 * budget: what it let pass does not count against the next plan, and neither does what was archived
 * before it.
 */
public final class ReleasedPart {

    private final String mark;
    private final HoldFilter filter;
    private final List<Change> changes;
    private final Instant now;

    /**
     * @param changes what was written by the release
     */
    public ReleasedPart(Run run, List<Change> changes, Instant now) {
        this.mark = run.id() + "/released";
        this.filter = new HoldFilter(run.holds());
        this.changes = List.copyOf(changes);
        this.now = now;
    }

    /** True when the census counts this part already. */
    public boolean isIn(Census census) {
        return census.runId().equals(mark);
    }

    /** The census with this part applied. */
    public Census addTo(Census census) {
        PlanDraft draft = new PlanDraft();
        changes.stream().map(this::rest).forEach(draft::count);
        Findings findings = new Findings(draft.tally(), draft.figures(), Optional.empty(), 0, 0);
        return new Aftermath(mark, census, findings, now).census().rearmed();
    }

    /** Counts as done what was counted as held back. */
    public void moveIn(Tally tally) {
        for (Change change : changes) {
            tally.add(change.home(), change.kind(), Outcome.HELD_BACK, -1);
            tally.add(change.home(), change.kind(), change.outcome());
        }
    }

    /** This part by itself, by school, kind and what became of it. */
    public Tally tally() {
        Tally tally = new Tally();
        changes.forEach(change -> tally.add(change.home(), change.kind(), change.outcome()));
        return tally;
    }

    /** What is left of a change of which a part was applied before. */
    private Change rest(Change change) {
        return change instanceof Change.Update(var before, var after)
                ? new Change.Update(filter.allowed(change).map(Change::image).orElse(before), after)
                : change;
    }
}

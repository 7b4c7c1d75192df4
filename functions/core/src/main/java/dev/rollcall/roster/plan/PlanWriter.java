package dev.rollcall.roster.plan;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.PlanStore.PartKey;

import java.util.ArrayList;
import java.util.List;

/** Cuts the changes of a plan into chunks as they are found, and keeps the print of each. */
public final class PlanWriter {

    /**
     * A chunk ends at this many records and places: about 1.2 MB, and a fifteenth of that once it
     * is compressed.
     */
    private static final int HEAVIEST = 16_000;

    private final PlanStore store;
    private final DistrictId district;
    private final String runId;
    private final long attempt;
    private final PlanDraft draft;
    private final List<Change> pending = new ArrayList<>();
    private int weight;

    /**
     * @param attempt the fencing number the chunks are kept under: that of the slice that began the
     *     read
     */
    public PlanWriter(
            PlanStore store, DistrictId district, String runId, long attempt, PlanDraft draft) {
        this.store = store;
        this.district = district;
        this.runId = runId;
        this.attempt = attempt;
        this.draft = draft;
    }

    /** Adds a change to the plan and to its counts. */
    public void add(Change change) {
        pending.add(change);
        draft.count(change);
        weight += 1 + weightOf(change);
        if (weight >= HEAVIEST) {
            flush();
        }
    }

    /** Stores what is pending; needed before the plan is sealed or the slice ends. */
    public void flush() {
        if (pending.isEmpty()) {
            return;
        }
        store.putChunk(district, new PartKey(runId, attempt, chunks()), pending);
        draft.chunkPrints.add(ChangePrints.of(pending));
        pending.clear();
        weight = 0;
    }

    /** How many chunks are stored. */
    public int chunks() {
        return draft.chunkPrints.size();
    }

    /** The fencing number the chunks are kept under. */
    public long attempt() {
        return attempt;
    }

    /** The fingerprint over the whole plan. */
    public Fingerprint fingerprint() {
        flush();
        return ChangePrints.over(draft.chunkPrints);
    }

    private static int weightOf(Change change) {
        int places = change.image().memberships().size() + members(change);
        return change.previous().isPresent() ? 2 * places : places;
    }

    private static int members(Change change) {
        return change.image().roster() instanceof RosterClass one ? one.members().size() : 0;
    }
}

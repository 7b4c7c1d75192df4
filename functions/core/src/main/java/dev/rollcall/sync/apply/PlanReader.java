package dev.rollcall.sync.apply;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.sync.run.PlanSeal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a sealed plan, chunk by chunk. */
public final class PlanReader {

    private final PlanStore store;
    private final DistrictId district;
    private final String runId;
    private final PlanSeal seal;

    public PlanReader(PlanStore store, DistrictId district, String runId, PlanSeal seal) {
        this.store = store;
        this.district = district;
        this.runId = runId;
        this.seal = seal;
    }

    /** The changes of one chunk; {@link PlanGone} when they have expired. */
    public List<Change> chunk(int sequence) {
        return find(sequence).orElseThrow(PlanGone::new);
    }

    /** The same; empty when they have expired. */
    public Optional<List<Change>> find(int sequence) {
        return store.chunk(district, new PartKey(runId, seal.attempt(), sequence));
    }

    public int chunks() {
        return seal.chunks();
    }

    /** Hands over every change in order. */
    public void forEach(Consumer<Change> sink) {
        for (int sequence = 0; sequence < seal.chunks(); sequence++) {
            chunk(sequence).forEach(sink);
        }
    }

    /** Thrown when a sealed plan is not there any more. */
    public static final class PlanGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PlanGone() {
            super("the plan has expired");
        }
    }
}

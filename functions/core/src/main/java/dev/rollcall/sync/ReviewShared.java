package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunStore;

import java.util.Optional;

/**
 * Shows what a district shares before it is imported, from the newest preview's stored plan
 * (product.md A16, M10): the same plan that an import of the same data would apply.
 */
public final class ReviewShared {

    /** A preview is asked for to be looked at, so that it is among the newest runs. */
    private static final int NEWEST = 20;

    private final RunStore runs;
    private final PlanStore plans;

    public ReviewShared(RunStore runs, PlanStore plans) {
        this.runs = runs;
        this.plans = plans;
    }

    /** What the newest preview found; empty when there is none whose plan is still kept. */
    public Optional<SharedReview> of(DistrictId district) {
        return runs.page(district, "", NEWEST).runs().stream()
                .filter(run -> run.mode() == RunMode.PREVIEW && run.phase() == RunPhase.PREVIEWED)
                .findFirst()
                .flatMap(run -> runs.report(district, run.id()).flatMap(report -> of(run, report)));
    }

    private Optional<SharedReview> of(Run run, RunReport report) {
        PlanSeal seal = run.plan().orElseThrow();
        ReviewCount count = new ReviewCount();
        for (int sequence = 0; sequence < seal.chunks(); sequence++) {
            var chunk =
                    plans.chunk(run.district(), new PartKey(run.id(), seal.attempt(), sequence));
            if (chunk.isEmpty()) {
                return Optional.empty();
            }
            chunk.get().forEach(count::add);
        }
        return Optional.of(count.done(run, report));
    }
}

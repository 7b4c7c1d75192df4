package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.sync.PlanPage.PlannedChange;
import dev.rollcall.sync.PlanPage.Standing;
import dev.rollcall.sync.check.HoldFilter;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows a run's sealed plan to people. */
public final class ReadPlan {

    private static final Pattern CURSOR = Pattern.compile("\\d{1,9}\\.\\d{1,9}");

    private final RunStore runs;
    private final PlanStore plans;

    public ReadPlan(RunStore runs, PlanStore plans) {
        this.runs = runs;
        this.plans = plans;
    }

    /**
     * A page of the plan, at most {@code limit} changes; empty when there is no such run or it has
     * no plan.
     *
     * @param cursor empty text for the first page; one that is not ours is {@link
     *     IllegalArgumentException}
     */
    public Optional<PlanPage> page(DistrictId district, String runId, String cursor, int limit) {
        Place from = Place.of(cursor);
        return runs.find(district, runId)
                .filter(run -> run.plan().isPresent())
                .map(run -> page(run, from, limit));
    }

    private PlanPage page(Run run, Place from, int limit) {
        PlanSeal seal = run.plan().orElseThrow();
        HoldFilter filter = new HoldFilter(run.holds());
        List<PlannedChange> rows = new ArrayList<>();
        Place at = from;
        while (at.chunk() < seal.chunks() && rows.size() < limit) {
            List<Change> chunk =
                    plans.chunk(run.district(), part(run, seal, at.chunk())).orElse(List.of());
            int end = Math.min(chunk.size(), at.row() + limit - rows.size());
            for (Change change : chunk.subList(Math.min(at.row(), end), end)) {
                rows.add(new PlannedChange(change, standing(run, filter, change)));
            }
            at = end < chunk.size() ? new Place(at.chunk(), end) : new Place(at.chunk() + 1, 0);
        }
        return new PlanPage(
                rows, Optional.of(at).filter(p -> p.chunk() < seal.chunks()).map(Place::text));
    }

    private static PartKey part(Run run, PlanSeal seal, int sequence) {
        return new PartKey(run.id(), seal.attempt(), sequence);
    }

    private static Standing standing(Run run, HoldFilter filter, Change change) {
        if (run.mode() == RunMode.PREVIEW) {
            return Standing.PENDING;
        }
        if (run.isReleasing() || filter.allowsWhole(change)) {
            return Standing.APPLIED;
        }
        return switch (run.phase()) {
            case DISCARDED, SUPERSEDED, EXPIRED -> Standing.DROPPED;
            default -> Standing.HELD;
        };
    }

    private record Place(int chunk, int row) {

        static Place of(String cursor) {
            if (cursor.isEmpty()) {
                return new Place(0, 0);
            }
            if (!CURSOR.matcher(cursor).matches()) {
                throw new IllegalArgumentException("cursor is not one of ours");
            }
            int dot = cursor.indexOf('.');
            return new Place(
                    Integer.parseInt(cursor.substring(0, dot)),
                    Integer.parseInt(cursor.substring(dot + 1)));
        }

        String text() {
            return chunk + "." + row;
        }
    }
}

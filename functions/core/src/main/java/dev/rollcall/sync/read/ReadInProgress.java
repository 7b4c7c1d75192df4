package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.PlanWriter;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A full read as far as it has come: what is known, the plan so far, and what was set aside. */
final class ReadInProgress {

    private final PlanStore plans;
    private final Slice slice;
    private final List<SourceCollection> serves;
    private final ReadState state;
    private final PlanWriter plan;
    private int quarantineParts;

    private ReadInProgress(
            PlanStore plans,
            Slice slice,
            List<SourceCollection> serves,
            ReadState state,
            long attempt,
            int quarantineParts) {
        this.plans = plans;
        this.slice = slice;
        this.serves = List.copyOf(serves);
        this.state = state;
        this.plan =
                new PlanWriter(plans, slice.district(), slice.run().id(), attempt, state.draft());
        this.quarantineParts = quarantineParts;
    }

    /**
     * A read of which nothing is done.
     *
     * @param serves the lists it will read; none for a read of the feed
     */
    static ReadInProgress begun(PlanStore plans, Slice slice, List<SourceCollection> serves) {
        return new ReadInProgress(plans, slice, serves, new ReadState(), slice.fence(), 0);
    }

    /**
     * The read as the checkpoint left it; empty when its spill is gone, so that it must begin anew.
     */
    static Optional<ReadInProgress> resumed(
            PlanStore plans, Slice slice, Checkpoint from, List<SourceCollection> serves) {
        return new Spill(plans, slice.district(), slice.run().id())
                .load(from.attempt(), from.spillParts())
                .map(state ->
                        new ReadInProgress(
                                plans,
                                slice,
                                serves,
                                state,
                                from.attempt(),
                                from.quarantineParts()));
    }

    ReadState state() {
        return state;
    }

    PlanWriter plan() {
        return plan;
    }

    /** Whether the portal lists enrollments apart from the classes they are in. */
    boolean servesEnrollments() {
        return serves.contains(SourceCollection.ENROLLMENTS);
    }

    /** Keeps unreadable records, which are neither stored nor taken for absent. */
    void setAside(List<Quarantined> records) {
        records.forEach(this::setAside);
        keep(records);
    }

    private void keep(List<Quarantined> records) {
        if (!records.isEmpty()) {
            plans.putQuarantined(
                    slice.district(),
                    new PartKey(slice.run().id(), plan.attempt(), quarantineParts++),
                    records);
        }
    }

    /**
     * Keeps unreadable enrollments. Whoever they are about stays in all classes; if that cannot be
     * said, everybody does.
     */
    void setAsideEnrollments(List<Quarantined> enrollments) {
        state.noted().add(Remark.Code.ENROLLMENTS_UNREADABLE, enrollments.size());
        for (Quarantined aside : enrollments) {
            if (aside.id().isEmpty()) {
                state.keepPlaces();
            } else {
                state.index(Kind.PERSON).exempt(aside.id());
            }
        }
        keep(enrollments);
    }

    /** Stores everything that a later slice needs to go on. */
    Checkpoint checkpoint(String stage, String cursor) {
        plan.flush();
        int parts =
                new Spill(plans, slice.district(), slice.run().id()).save(state, plan.attempt());
        return new Checkpoint(stage, cursor, plan.attempt(), plan.chunks(), quarantineParts, parts);
    }

    /** Ends the plan of a read of everything. */
    ReadResult.Planned seal() {
        return seal(Optional.of(standing()), slice.run().eventsFrom());
    }

    /** Ends the plan of a read of the feed up to an event. */
    ReadResult.Planned seal(String lastEvent) {
        return seal(Optional.empty(), Optional.of(lastEvent));
    }

    /** Ends the plan of a read of a part of the district. */
    ReadResult.Planned sealPart() {
        return seal(Optional.empty(), slice.run().eventsFrom());
    }

    private ReadResult.Planned seal(
            Optional<Map<Kind, Integer>> standing, Optional<String> eventsFrom) {
        String fingerprint = plan.fingerprint().asString();
        PlanSeal seal =
                new PlanSeal(
                        fingerprint,
                        plan.attempt(),
                        plan.chunks(),
                        state.draft().changes(),
                        quarantineParts);
        return new ReadResult.Planned(seal, findings(standing), eventsFrom, state.revision());
    }

    private void setAside(Quarantined aside) {
        state.draft().tally().add("", aside.kind(), Outcome.QUARANTINED);
        if (aside.id().isEmpty()) {
            state.cannotProveAbsence(aside.kind());
        } else {
            state.index(aside.kind()).exempt(aside.id());
        }
    }

    private Findings findings(Optional<Map<Kind, Integer>> standing) {
        return new Findings(
                state.draft().tally(),
                state.draft().figures(),
                standing,
                state.orphanMemberships(),
                state.duplicates(),
                enrollments(),
                remarks());
    }

    /** What is wrong with the district's organisations, where the portal serves them. */
    List<Remark> hierarchyFaults() {
        return servesEnrollments() ? state.orgs().faults() : List.of();
    }

    private Optional<Findings.Enrollments> enrollments() {
        return servesEnrollments()
                ? Optional.of(
                        new Findings.Enrollments(
                                state.enrollments(),
                                state.noted().count(Remark.Code.ENROLLMENTS_UNREADABLE)))
                : Optional.empty();
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(hierarchyFaults());
        remarks.addAll(state.noted().remarks());
        return remarks;
    }

    private Map<Kind, Integer> standing() {
        Map<Kind, Integer> standing = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            int archived = state.draft().tally().total(kind, Outcome.ARCHIVED);
            standing.put(kind, state.index(kind).present() - archived);
        }
        return standing;
    }
}

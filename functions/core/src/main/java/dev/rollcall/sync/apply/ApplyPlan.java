package dev.rollcall.sync.apply;

import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.read.Returned;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Slice;

import java.util.Optional;
import java.util.Set;

/** Applies what may be applied of a run's plan: first roster records, then seats. */
public final class ApplyPlan {

    private final RosterSource source;
    private final RosterStore roster;
    private final PlanStore plans;
    private final SeatStep seats;
    private final Slice slice;

    public ApplyPlan(
            RosterSource source,
            RosterStore roster,
            PlanStore plans,
            SeatStore seats,
            LicenceStore licences,
            Slice slice) {
        this.source = source;
        this.roster = roster;
        this.plans = plans;
        this.seats = new SeatStep(seats, licences, roster, slice);
        this.slice = slice;
    }

    /** Goes on from where the run stands. */
    public ApplyResult apply() {
        PlanSeal seal = slice.run().plan().orElseThrow();
        PlanReader plan = new PlanReader(plans, slice.district(), slice.run().id(), seal);
        try {
            return slice.run().isReleasing()
                    ? release(plan)
                    : apply(plan, selections().allowed(), selections().allowed());
        } catch (PlanReader.PlanGone e) {
            return new ApplyResult.Refused(ErrorCode.PLAN_EXPIRED);
        }
    }

    private ApplyResult release(PlanReader plan) {
        return switch (new Returned(source, slice).sincePlan()) {
            case Returned.Answer.Known(Set<RecordKey> keys) ->
                    apply(plan, selections().approved(keys), selections().released());
            case Returned.Answer.Unknown(ErrorCode code) -> new ApplyResult.Unavailable(code);
            case Returned.Answer.Lost(ErrorCode code) -> new ApplyResult.Refused(code);
        };
    }

    private ApplyResult apply(PlanReader plan, Selection toWrite, Selection written) {
        Optional<ApplyResult> stop = new RosterStep(roster, seats, slice).write(plan, toWrite);
        return stop.orElseGet(() -> new ApplyResult.Applied(seats.decide(plan, written)));
    }

    private Selections selections() {
        return new Selections(roster, slice);
    }
}

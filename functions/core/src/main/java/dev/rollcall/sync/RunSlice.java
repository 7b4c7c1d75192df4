package dev.rollcall.sync;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Shards;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.apply.ApplyPlan;
import dev.rollcall.sync.apply.ApplyResult;
import dev.rollcall.sync.apply.PlanReader;
import dev.rollcall.sync.check.Assessment;
import dev.rollcall.sync.check.SafetyCheck;
import dev.rollcall.sync.read.DeltaRead;
import dev.rollcall.sync.read.FullRead;
import dev.rollcall.sync.read.ReadResult;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.ScopedRead;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Progress;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEdit;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Slice;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a run as far as one slice goes: read and plan, check, apply, and what comes next. */
final class RunSlice {

    private final RosterSource source;
    private final Stores stores;
    private final SyncQueue queue;
    private final SyncTimes times;
    private final EndRun end;
    private final Slice slice;

    RunSlice(
            RosterSource source,
            Stores stores,
            SyncQueue queue,
            SyncTimes times,
            EndRun end,
            Slice slice) {
        this.source = source;
        this.stores = stores;
        this.queue = queue;
        this.times = times;
        this.end = end;
        this.slice = slice;
    }

    /** The message that calls for the run's next slice. */
    static SyncMessage.Slice message(Run run) {
        return new SyncMessage.Slice(
                run.district(), run.id(), run.progress().slice(), run.progress().attempt());
    }

    void work() {
        Optional<ErrorCode> stopped = slice.run().code().or(slice::stopped);
        if (stopped.isPresent()) {
            refuse(stopped.get());
        } else if (slice.run().phase() == RunPhase.APPLYING) {
            apply();
        } else if (slice.run().mode() == RunMode.SEATS) {
            decideSeats();
        } else {
            read();
        }
    }

    /** Nothing is read and nothing planned; what is left to apply is the seat step. */
    private void decideSeats() {
        slice.beginRead(Optional.empty());
        new Books(stores, slice).seatsAlone();
        slice.save(
                edit().on(RunEvent.READ_DONE)
                        .on(RunEvent.PLANNED)
                        .plan(PlanSeal.empty(slice.fence()))
                        .on(RunEvent.CLEARED)
                        .progress(working()));
        apply();
    }

    private void read() {
        switch (readResult()) {
            case ReadResult.Planned planned -> check(planned);
            case ReadResult.Continue(Optional<Checkpoint> from, Optional<Waiting> waiting) ->
                    goOn(from, waiting);
            case ReadResult.Unavailable(ErrorCode code) -> tryLater(code);
            case ReadResult.Refused(ErrorCode code, List<Remark> remarks) -> {
                new Books(stores, slice).refused(remarks);
                refuse(code);
            }
            case ReadResult.NeedsFull(ErrorCode code) ->
                    finish(edit().code(code), RunEvent.SUPERSEDED);
        }
    }

    private ReadResult readResult() {
        if (slice.run().scope().isPresent()) {
            return new ScopedRead(source, stores.roster(), stores.plans(), slice).read();
        }
        return slice.run().mode().readsEverything()
                ? new FullRead(source, stores.roster(), stores.plans(), slice).read()
                : new DeltaRead(source, stores.roster(), stores.plans(), slice).read();
    }

    private void check(ReadResult.Planned planned) {
        slice.enter(RunPhase.CHECKING);
        fixShards(planned);
        Census census = new SoundCensus(stores, slice).find();
        Assessment assessment =
                new SafetyCheck(slice.run().id(), budget(), census, slice.now())
                        .judge(planned.findings(), plan(planned)::forEach);
        new Books(stores, slice).planned(planned, assessment);
        RunEdit checked =
                edit().on(RunEvent.READ_DONE)
                        .on(RunEvent.PLANNED)
                        .plan(planned.seal())
                        .holds(assessment.holds())
                        .eventsFrom(planned.eventsFrom())
                        .revision(planned.revision());
        if (slice.run().mode() == RunMode.PREVIEW) {
            finish(checked, RunEvent.SHOWN);
        } else if (checked.done().holdsEverything()) {
            finish(checked, RunEvent.HELD_BACK);
        } else {
            slice.save(checked.on(RunEvent.CLEARED).progress(working()));
            apply();
        }
    }

    /**
     * A district of which only parts are known grows with each part, and with its first full run.
     */
    private ChangeBudget budget() {
        ChangeBudget budget = slice.connection().settings().budget();
        return slice.connection().lastFull().isPresent() ? budget : budget.liftingGrowth();
    }

    private PlanReader plan(ReadResult.Planned planned) {
        return new PlanReader(stores.plans(), slice.district(), slice.run().id(), planned.seal());
    }

    /** Fixed before the first record is written, and never changed again. */
    private void fixShards(ReadResult.Planned planned) {
        if (slice.connection().shards() > 0 || slice.run().mode() == RunMode.PREVIEW) {
            return;
        }
        int shards =
                planned.findings()
                        .standing()
                        .map(k -> Shards.forPeople(k.getOrDefault(Kind.PERSON, 0)))
                        .orElseGet(Shards::forUnknown);
        slice.change(c -> c.shards() > 0 ? c : c.withShards(shards));
    }

    private void apply() {
        if (!slice.run().isReleasing()) {
            new Books(stores, slice).applying();
        }
        ApplyResult result =
                new ApplyPlan(
                                source,
                                stores.roster(),
                                stores.plans(),
                                stores.seats(),
                                stores.licences(),
                                slice)
                        .apply();
        switch (result) {
            case ApplyResult.Applied(var seats) -> applied(seats);
            case ApplyResult.OutOfTime over -> goOn(Optional.empty(), Optional.empty());
            case ApplyResult.Unavailable(ErrorCode code) -> tryLater(code);
            case ApplyResult.Refused(ErrorCode code) -> refuse(code);
        }
    }

    private void applied(Map<String, SeatCounts> seats) {
        slice.keepAlive();
        if (slice.run().isReleasing()) {
            new Books(stores, slice).release(seats);
            finish(edit(), RunEvent.APPLIED);
        } else {
            new Books(stores, slice).applied(seats);
            boolean held = !slice.run().holds().isEmpty();
            finish(edit(), held ? RunEvent.APPLIED_IN_PART : RunEvent.APPLIED);
        }
    }

    private void goOn(Optional<Checkpoint> from, Optional<Waiting> waiting) {
        Progress progress = slice.run().progress();
        Progress next =
                waiting.map(why -> progress.pausedAt(why, from, slice.now()))
                        .orElseGet(() -> progress.nextSlice(from, slice.now()));
        slice.save(edit().progress(next));
        queueNext();
    }

    private void tryLater(ErrorCode code) {
        int failures = slice.run().progress().failures() + 1;
        Optional<Duration> delay = RetryPolicy.delay(failures, times.random().nextDouble());
        if (delay.isEmpty()) {
            giveUp(code, RunEvent.FAILED);
            return;
        }
        Waiting why = new Waiting(code, slice.now().plus(delay.get()));
        slice.save(edit().progress(slice.run().progress().failedAt(why, slice.now())));
        queueNext();
    }

    private void queueNext() {
        Run run = slice.run();
        Instant now = slice.now();
        Duration delay =
                run.progress()
                        .waiting()
                        .map(why -> Duration.between(now, why.until()))
                        .orElse(Duration.ZERO);
        if (delay.isPositive()) {
            queue.sendLater(run.district(), message(run), delay);
        } else {
            queue.send(run.district(), message(run));
        }
    }

    private void refuse(ErrorCode code) {
        giveUp(code, RunEvent.REFUSED);
    }

    /**
     * What a release has written can be counted once it is certain to write no more: so the code is
     * noted first, and whoever takes the run up again finds it.
     */
    private void giveUp(ErrorCode code, RunEvent event) {
        if (slice.run().isReleasing()) {
            slice.save(edit().code(code));
            new Books(stores, slice).releaseGivenUp();
        }
        finish(edit().code(code), event);
    }

    private void finish(RunEdit edit, RunEvent event) {
        slice.save(edit.on(event).endedAt(slice.now()).progress(working()));
        end.close(slice.run());
    }

    private RunEdit edit() {
        return slice.run().edit();
    }

    private Progress working() {
        return slice.run().progress().working(slice.now());
    }
}

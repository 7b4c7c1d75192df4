package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.OpenRun;
import dev.rollcall.sync.run.Approval;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncQueue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a person may decide about a held run. An approval names the plan's fingerprint, so it can
 * mean no other plan (T-14, F-41); it counts once, within seven days, and until a newer full run
 * has ended.
 */
public final class DecideHeld {

    private final ConnectionStore connections;
    private final RunStore runs;
    private final SyncQueue queue;
    private final InstantSource clock;

    public DecideHeld(
            ConnectionStore connections, RunStore runs, SyncQueue queue, InstantSource clock) {
        this.connections = connections;
        this.runs = runs;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Lets the held part of a plan be applied.
     *
     * @param fingerprint the plan the person has looked at
     * @param by who gives the word, for the record
     */
    public Decision approve(DistrictId district, String runId, String fingerprint, String by) {
        Optional<Run> found = runs.find(district, runId);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        Run run = found.get();
        return refusal(run, fingerprint).orElseGet(() -> release(run, fingerprint, by));
    }

    /** Throws the held part of a plan away: the people in it stay as they are. */
    public Decision discard(DistrictId district, String runId, String by) {
        Optional<Run> found = runs.find(district, runId);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        Run run = found.get();
        return refusal(run).orElseGet(() -> discard(run));
    }

    private Optional<Decision> refusal(Run run) {
        return switch (run.phase()) {
            case HELD ->
                    StuckRuns.isOver(run, clock.instant())
                            ? Optional.of(new Decision.Expired())
                            : Optional.empty();
            case SUPERSEDED -> Optional.of(new Decision.PlanSuperseded());
            case EXPIRED -> Optional.of(new Decision.Expired());
            default -> Optional.of(new Decision.NotHeld(run.phase()));
        };
    }

    private Optional<Decision> refusal(Run run, String fingerprint) {
        boolean same =
                run.plan().map(PlanSeal::fingerprint).filter(fingerprint::equals).isPresent();
        return refusal(run)
                .or(() -> same ? Optional.empty() : Optional.of(new Decision.WrongPlan()));
    }

    private Decision release(Run run, String fingerprint, String by) {
        Instant now = clock.instant();
        OpenRun claim =
                new OpenRun(run.id(), run.mode().code(), run.trigger().code(), now, run.scope());
        Connection connection =
                connections.update(run.district(), c -> claimed(c, claim)).orElseThrow();
        Optional<OpenRun> open = connection.openRun();
        if (open.isEmpty()) {
            return new Decision.NotHeld(run.phase());
        }
        if (!open.get().equals(claim)) {
            return new Decision.RunOpen(open.get().runId());
        }
        Optional<Run> released =
                runs.save(
                        run.district(),
                        run.edit()
                                .on(RunEvent.APPROVED)
                                .approval(new Approval(by, now, fingerprint))
                                .progress(run.progress().released(now))
                                .reopened()
                                .done());
        released.ifPresent(next -> queue.send(next.district(), RunSlice.message(next)));
        return released.<Decision>map(Decision.Done::new)
                .orElseGet(() -> new Decision.NotHeld(RunPhase.APPLYING));
    }

    private static Connection claimed(Connection connection, OpenRun claim) {
        return connection.openRun().isEmpty() && connection.isActive()
                ? connection.withOpenRun(claim)
                : connection;
    }

    private Decision discard(Run run) {
        Optional<Run> discarded =
                runs.save(run.district(), run.edit().on(RunEvent.DISCARDED).done());
        connections.update(run.district(), c -> c.withoutHeldRun(run.id()));
        return discarded
                .<Decision>map(Decision.Done::new)
                .orElseGet(() -> new Decision.NotHeld(run.phase()));
    }
}

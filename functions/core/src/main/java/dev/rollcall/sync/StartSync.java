package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.Schedule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunGate;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns triggers into at most one open run per district. The claim on the connection comes first,
 * then the run's record, then its message: whatever is missing after a crash is made good by the
 * next tick.
 */
public final class StartSync {

    private final ConnectionStore connections;
    private final RunStore runs;
    private final SyncQueue queue;
    private final RunIds ids;
    private final InstantSource clock;

    public StartSync(
            ConnectionStore connections,
            RunStore runs,
            SyncQueue queue,
            RunIds ids,
            InstantSource clock) {
        this.connections = connections;
        this.runs = runs;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a run, or leaves the wish with the one that is open. */
    public StartResult request(DistrictId district, RunMode mode, Trigger trigger) {
        OpenRun claim = new OpenRun(ids.next(), mode.code(), trigger.code(), clock.instant());
        Optional<Connection> after =
                connections.update(district, connection -> claimed(connection, claim, mode));
        return after.map(connection -> result(connection, claim, mode))
                .orElseGet(StartResult.UnknownDistrict::new);
    }

    private StartResult result(Connection after, OpenRun claim, RunMode mode) {
        if (!after.isActive()) {
            return new StartResult.NotActive(after.state());
        }
        return RunGate.blocker(after, mode, claim.at())
                .<StartResult>map(StartResult.NotReady::new)
                .orElseGet(() -> started(after, claim));
    }

    private StartResult started(Connection after, OpenRun claim) {
        OpenRun open = after.openRun().orElseThrow();
        return open.equals(claim)
                ? new StartResult.Opened(queued(after.id(), open))
                : new StartResult.Joined(open);
    }

    /** Makes the record and the message of a claimed run; harmless to repeat. */
    Run queued(DistrictId district, OpenRun open) {
        Run run =
                Run.queued(
                        open.runId(),
                        district,
                        RunMode.of(open.mode()).orElseThrow(),
                        Trigger.valueOf(open.trigger().toUpperCase(Locale.ROOT)),
                        open.at());
        runs.create(district, run);
        queue.send(district, new SyncMessage.Slice(district, run.id(), 0, 0));
        return run;
    }

    private static Connection claimed(Connection connection, OpenRun claim, RunMode mode) {
        if (!connection.isActive() || RunGate.blocker(connection, mode, claim.at()).isPresent()) {
            return connection;
        }
        Schedule schedule = connection.schedule();
        return connection.openRun().isPresent()
                ? connection.withSchedule(wanting(schedule, claim, mode))
                : connection.withOpenRun(claim).withSchedule(met(schedule, mode));
    }

    private static Schedule wanting(Schedule schedule, OpenRun claim, RunMode mode) {
        Schedule wanted =
                mode == RunMode.SEATS
                        ? schedule.wantingSeats(claim.at())
                        : schedule.wanting(followUp(mode));
        return wanted.equals(schedule) ? schedule : wanted;
    }

    private static Schedule met(Schedule schedule, RunMode mode) {
        return mode == RunMode.SEATS
                ? schedule.withoutSeatsWish()
                : schedule.without(followUp(mode));
    }

    private static FollowUp followUp(RunMode mode) {
        return switch (mode) {
            case FULL -> FollowUp.FULL;
            case DELTA -> FollowUp.DELTA;
            case PREVIEW, SEATS -> FollowUp.NONE;
        };
    }
}

package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.Schedule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;

import java.time.Instant;
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
        return request(district, new Wish(mode, Optional.empty()), trigger);
    }

    /**
     * Opens a run of a part of the district, or leaves the wish with the run that is open: the part
     * is read by a run of its own after that one, or, where the whole district was read before, by
     * a full run if too many parts are wanted. A preview leaves no wish.
     */
    public StartResult request(
            DistrictId district, RunMode mode, RosterScope scope, Trigger trigger) {
        return request(district, new Wish(mode, Optional.of(scope)), trigger);
    }

    private StartResult request(DistrictId district, Wish wish, Trigger trigger) {
        OpenRun claim =
                new OpenRun(
                        ids.next(),
                        wish.mode().code(),
                        trigger.code(),
                        clock.instant(),
                        wish.scope());
        Optional<Connection> after =
                connections.update(district, connection -> claimed(connection, claim, wish));
        if (after.isEmpty()) {
            return new StartResult.UnknownDistrict();
        }
        if (!after.get().isActive()) {
            return new StartResult.NotActive(after.get().state());
        }
        OpenRun open = after.get().openRun().orElseThrow();
        if (open.equals(claim)) {
            return new StartResult.Opened(queued(district, open));
        }
        return wish.standsIn(after.get().schedule())
                ? new StartResult.Joined(open)
                : new StartResult.Crowded(open);
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
        Run limited = open.scope().map(run::within).orElse(run);
        runs.create(district, limited);
        queue.send(district, new SyncMessage.Slice(district, limited.id(), 0, 0));
        return limited;
    }

    private static Connection claimed(Connection connection, OpenRun claim, Wish wish) {
        if (!connection.isActive()) {
            return connection;
        }
        Schedule schedule = connection.schedule();
        return connection.openRun().isPresent()
                ? connection.withSchedule(wish.left(connection, claim.at()))
                : connection.withOpenRun(claim).withSchedule(wish.met(schedule));
    }

    /** What is asked for: how much of the district, or of which part of it. */
    private record Wish(RunMode mode, Optional<RosterScope> scope) {

        /** The schedule with this wish standing in it. */
        Schedule left(Connection connection, Instant now) {
            Schedule schedule = connection.schedule();
            if (mode == RunMode.SEATS) {
                return schedule.wantingSeats(now);
            }
            if (scope.isEmpty() || mode == RunMode.PREVIEW) {
                return schedule.wanting(followUp());
            }
            boolean mayWiden = connection.lastFull().isPresent();
            return schedule.isCrowded() && !mayWiden ? schedule : schedule.wanting(scope.get());
        }

        boolean standsIn(Schedule schedule) {
            return scope.isEmpty()
                    || mode == RunMode.PREVIEW
                    || schedule.followUp() == FollowUp.FULL
                    || schedule.scopes().contains(scope.get());
        }

        /** The schedule while a run meets this wish; a preview changes nothing, and meets none. */
        Schedule met(Schedule schedule) {
            if (mode == RunMode.SEATS) {
                return schedule.withoutSeatsWish();
            }
            if (scope.isEmpty() || mode == RunMode.PREVIEW) {
                return schedule.without(followUp());
            }
            return schedule.without(scope.get());
        }

        private FollowUp followUp() {
            return switch (mode) {
                case FULL -> FollowUp.FULL;
                case DELTA -> FollowUp.DELTA;
                case PREVIEW, SEATS -> FollowUp.NONE;
            };
        }
    }
}

package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OpenRun;
import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.HeldLease;
import dev.rollcall.sync.run.LeaseLost;
import dev.rollcall.sync.run.LeaseTaker;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.Slice;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.UsageMeter;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Takes up a slice of a run, if the message is not stale and no other worker has the district. */
final class WorkOnRun {

    private final Portals portals;
    private final Stores stores;
    private final SyncQueue queue;
    private final SyncTimes times;
    private final UsageMeter meter;
    private final RunLog log;
    private final StartSync start;
    private final EndRun end;
    private final LeaseTaker leases;

    WorkOnRun(
            Portals portals,
            Stores stores,
            SyncQueue queue,
            SyncTimes times,
            UsageMeter meter,
            RunLog log,
            StartSync start,
            EndRun end) {
        this.portals = portals;
        this.stores = stores;
        this.queue = queue;
        this.times = times;
        this.meter = meter;
        this.log = log;
        this.start = start;
        this.end = end;
        this.leases = new LeaseTaker(stores.leases(), times.ticker(), times.pause());
    }

    void on(SyncMessage.Slice message, TimeBudget budget, Heartbeat heartbeat) {
        Optional<Run> run = run(message);
        if (run.isEmpty()) {
            log.note(message.district(), RunLog.Note.STALE_MESSAGE);
        } else if (!run.get().isOpen()) {
            end.close(run.get());
        } else if (isDue(message, run.get())) {
            takeUp(message, budget, heartbeat);
        } else {
            stale(message, run.get());
        }
    }

    private Optional<Run> run(SyncMessage.Slice message) {
        return stores.runs().find(message.district(), message.runId()).or(() -> claimed(message));
    }

    private Optional<Run> claimed(SyncMessage.Slice message) {
        Optional<OpenRun> claim =
                stores.connections()
                        .find(message.district())
                        .flatMap(Connection::openRun)
                        .filter(open -> open.runId().equals(message.runId()));
        return claim.map(open -> start.queued(message.district(), open));
    }

    private static boolean isDue(SyncMessage.Slice message, Run run) {
        return message.slice() == run.progress().slice()
                && message.attempt() == run.progress().attempt();
    }

    /**
     * The slice after this one may have been saved by a worker that died before it could queue it.
     */
    private void stale(SyncMessage.Slice message, Run run) {
        log.note(message.district(), RunLog.Note.STALE_MESSAGE);
        if (message.slice() == run.progress().slice() - 1) {
            queue.send(run.district(), RunSlice.message(run));
        }
    }

    private void takeUp(SyncMessage.Slice message, TimeBudget budget, Heartbeat heartbeat) {
        Optional<HeldLease> lease = leases.take(message.district(), owner(), heartbeat);
        if (lease.isEmpty()) {
            log.note(message.district(), RunLog.Note.LEASE_BUSY);
            return;
        }
        try {
            work(message, lease.get(), budget, heartbeat);
            lease.get().release();
        } catch (LeaseLost e) {
            log.note(message.district(), RunLog.Note.LEASE_LOST);
        } catch (RuntimeException e) {
            lease.get().release();
            throw e;
        }
    }

    private void work(
            SyncMessage.Slice message, HeldLease lease, TimeBudget budget, Heartbeat heartbeat) {
        Run run = stores.runs().find(message.district(), message.runId()).orElseThrow();
        Connection connection = stores.connections().find(message.district()).orElseThrow();
        if (!run.isOpen() || !isDue(message, run)) {
            log.note(message.district(), RunLog.Note.STALE_MESSAGE);
            return;
        }
        meter.take(Duration.ZERO);
        Slice slice = new Slice(worker(), lease, budget, heartbeat, connection, run);
        new RunSlice(portals.source(run.district()), stores, queue, times, end, slice).work();
        slice.close();
    }

    private Slice.Worker worker() {
        return new Slice.Worker(
                stores.connections(),
                stores.runs(),
                meter,
                log,
                times.clock(),
                times.ticker(),
                times.pause());
    }

    private String owner() {
        return HexFormat.of().toHexDigits(times.random().nextLong());
    }
}

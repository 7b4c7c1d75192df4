package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.UsageMeter;

/**
 * What the sync function does with a message: a poll looks for news, a slice carries a run on. A
 * message may come late, twice or out of order; a stale one has no effect (F-01…F-04).
 */
public final class SyncWorker {

    private final PollDistrict poll;
    private final WorkOnRun work;

    public SyncWorker(
            Portals portals,
            Stores stores,
            SyncQueue queue,
            SyncTimes times,
            UsageMeter meter,
            RunLog log) {
        RunIds ids = new RunIds(times.clock(), times.random());
        StartSync start =
                new StartSync(stores.connections(), stores.runs(), queue, ids, times.clock());
        SyncFacts facts = new SyncFacts(stores.outbox());
        EndRun end =
                new EndRun(
                        stores.connections(), stores.runs(), start, times.nightly(), facts, log);
        this.poll = new PollDistrict(portals, stores, start, times, log);
        this.work = new WorkOnRun(portals, stores, queue, times, meter, log, start, end);
    }

    /**
     * Works on a message. Returning acknowledges it; an exception gives it back to the queue.
     *
     * @param heartbeat keeps the message from being handed to another worker meanwhile
     */
    public void handle(SyncMessage message, TimeBudget budget, Heartbeat heartbeat) {
        switch (message) {
            case SyncMessage.Poll(DistrictId district, var trigger, String id) ->
                    poll.look(district, trigger);
            case SyncMessage.Slice slice -> work.on(slice, budget, heartbeat);
        }
    }
}

package dev.rollcall.testkit;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.StartResult;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.time.Duration;
import java.util.SplittableRandom;

/** Runs that decide seats alone, over any stores. */
public final class SeatRuns {
    private final SteppingClock clock = new SteppingClock();
    private final SplittableRandom random = new SplittableRandom(5);
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final Stores stores;
    private final UsageMeter meter;

    /**
     * @param meter counts what the stores consume
     */
    public SeatRuns(Stores stores, UsageMeter meter) {
        this.stores = stores;
        this.meter = meter;
    }

    /** Decides a district's seats and answers the run as it ended. */
    public Run decide(DistrictId district) {
        clock.advance(Duration.ofMinutes(1));
        StartSync start =
                new StartSync(
                        stores.connections(),
                        stores.runs(),
                        queue,
                        new RunIds(clock, random),
                        clock);
        StartResult opened = start.request(district, RunMode.SEATS, Trigger.API);
        if (!(opened instanceof StartResult.Opened(Run run))) {
            throw new AssertionError(opened.toString());
        }
        Workers workers = new Workers(new InMemoryPortal(1), stores, queue, clock, meter);
        workers.worker().handle(queue.take().orElseThrow().message(), workers.budget(), () -> {});
        return stores.runs().find(district, run.id()).orElseThrow();
    }
}

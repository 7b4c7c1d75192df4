package dev.rollcall.bench.pipeline;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Turn;
import dev.rollcall.sync.run.Usage;

import java.time.Duration;

/** Adds up what ended runs have used. Thread-safe. */
final class UsageLog implements RunLog {
    private Usage usage = Usage.none();
    private int ended;

    synchronized void forget() {
        usage = Usage.none();
        ended = 0;
    }

    synchronized Usage usage() {
        return usage;
    }

    synchronized int ended() {
        return ended;
    }

    @Override
    public void run(Run run) {}

    @Override
    public void note(DistrictId district, Note note) {}

    @Override
    public synchronized void ended(Run run, SeatCounts seats) {
        usage = usage.plus(run.usage());
        ended++;
    }

    @Override
    public void records(Run run, Tally records) {}

    @Override
    public void worked(Run run, Turn turn) {}

    @Override
    public void standing(Portal portal, FleetStanding standing) {}

    @Override
    public void stale(DistrictId district, Duration age) {}
}

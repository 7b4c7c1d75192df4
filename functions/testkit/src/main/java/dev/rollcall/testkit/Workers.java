package dev.rollcall.testkit;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.TickReport;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.FaultyStores;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whoever works on a portal's districts, over any stores and queue, by a clock in a test's hand.
 */
public final class Workers {
    private static final Duration SLICE = Duration.ofMinutes(9);

    private final RosterSource source;
    private final PortalDirectory directory;
    private final Stores stores;
    private final SyncQueue queue;
    private final SteppingClock clock;
    private final UsageMeter meter;
    private final SplittableRandom random = new SplittableRandom(7);

    /**
     * @param portal serves both portals' districts
     * @param meter counts what the stores consume
     */
    public Workers(
            InMemoryPortal portal,
            Stores stores,
            SyncQueue queue,
            SteppingClock clock,
            UsageMeter meter) {
        this(portal, portal, stores, queue, clock, meter);
    }

    /**
     * @param source serves both portals' rosters
     * @param directory lists both portals' districts
     */
    public Workers(
            RosterSource source,
            PortalDirectory directory,
            Stores stores,
            SyncQueue queue,
            SteppingClock clock,
            UsageMeter meter) {
        this.source = source;
        this.directory = directory;
        this.stores = stores;
        this.queue = queue;
        this.clock = clock;
        this.meter = meter;
    }

    /** A worker that nothing befalls. */
    public SyncWorker worker() {
        return worker(FaultPlan.none());
    }

    /** A worker whose every call of a port is subject to the plan. */
    public SyncWorker worker(FaultPlan plan) {
        return new SyncWorker(
                portals(
                        Faulty.wrap(RosterSource.class, source, plan),
                        Faulty.wrap(PortalDirectory.class, directory, plan)),
                FaultyStores.of(stores, plan),
                Faulty.wrap(SyncQueue.class, queue, plan),
                SteppedTimes.of(clock, random),
                meter,
                new InMemoryRunLog());
    }

    /** A slice's time. */
    public TimeBudget budget() {
        return new TimeBudget(clock, SLICE);
    }

    /**
     * The quarter-hourly tick.
     *
     * @param newcomers the settings of Clever's newly discovered districts
     */
    public TickReport tick(String id, OnboardingJournal journal, DistrictSettings newcomers) {
        TellDecisions telling = new TellDecisions(stores.connections(), journal, stores.outbox());
        AdvanceOnboarding advance = new AdvanceOnboarding(stores.connections(), telling, clock);
        return new ScheduleTick(
                        portals(source, directory),
                        stores,
                        queue,
                        SteppedTimes.of(clock, random),
                        Map.of(Portal.CLEVER, newcomers),
                        new KeepOnboarding(advance, telling, clock),
                        new InMemoryRunLog())
                .tick(clock.instant(), id);
    }

    private static Portals portals(RosterSource source, PortalDirectory directory) {
        return new Portals(
                Map.of(Portal.CLEVER, source, Portal.CLASSLINK, source), List.of(directory));
    }
}

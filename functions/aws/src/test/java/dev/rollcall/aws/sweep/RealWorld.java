package dev.rollcall.aws.sweep;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.EmbeddedTables;
import dev.rollcall.aws.sweep.RealQueues.Received;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.Decision;
import dev.rollcall.sync.NightlyWindow;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.PullPolicy;
import dev.rollcall.sync.PullPolicy.Unchanged;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncTimes;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.WorkerKilled;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A portal's district over tables and queues of its own, and the workers that sync it. */
final class RealWorld {
    static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private static final String PRODUCT = "default";
    private static final Duration VISIBILITY = Duration.ofSeconds(90);
    private static final int ENOUGH = 500;

    final SteppingClock clock = new SteppingClock();
    final InMemoryPortal portal = new InMemoryPortal(20);
    final Stores stores;
    private final DynamoDbStores adapters;
    private final RealQueues queues;
    private final SplittableRandom random = new SplittableRandom(7);
    private int ticks;

    RealWorld(String name) {
        adapters = EmbeddedTables.fresh(name, clock);
        queues = new RealQueues(name);
        stores =
                new Stores(
                        adapters.connections(),
                        adapters.contacts(),
                        adapters.runs(),
                        adapters.plans(),
                        adapters.rosters(),
                        adapters.censuses(),
                        adapters.seats(),
                        adapters.licences(),
                        adapters.leases(),
                        adapters.outbox());
        portal.list(DISTRICT);
    }

    void tick() {
        TellDecisions telling =
                new TellDecisions(
                        stores.connections(), adapters.onboardingJournal(), stores.outbox());
        AdvanceOnboarding advance = new AdvanceOnboarding(stores.connections(), telling, clock);
        new ScheduleTick(
                        portals(FaultPlan.none()),
                        stores,
                        queues.queue(),
                        times(),
                        Map.of(Portal.CLEVER, DistrictSettings.standard(FirstRoster.AUTO)),
                        new KeepOnboarding(advance, telling, clock),
                        new InMemoryRunLog())
                .tick(clock.instant(), "tick-" + ticks++);
    }

    /** A worker that lives by the plan, and after its death others, work until all is done. */
    void drain(FaultPlan plan) {
        for (int done = 0; done < ENOUGH; done++) {
            Optional<Received> next = queues.next();
            if (next.isPresent()) {
                work(next.get(), plan.hasKilled() ? FaultPlan.none() : plan);
            } else if (!queues.forward()) {
                return;
            } else {
                clock.advance(VISIBILITY);
            }
        }
        throw new AssertionError("the queue does not run dry");
    }

    private void work(Received received, FaultPlan plan) {
        try {
            TimeBudget budget = new TimeBudget(clock, Duration.ofMinutes(9));
            worker(plan).handle(received.work(), budget, () -> {});
            queues.done(received);
        } catch (WorkerKilled e) {
            clock.advance(VISIBILITY);
            queues.comesAgain(received);
        }
    }

    Connection connection() {
        return stores.connections().find(DISTRICT).orElseThrow();
    }

    /** Approves the plan of the run that is held. */
    void approve() {
        Run held = run(connection().lastRun().orElseThrow().runId());
        String plan = held.plan().orElseThrow().fingerprint();
        DecideHeld decide =
                new DecideHeld(stores.connections(), stores.runs(), queues.queue(), clock);
        if (!(decide.approve(DISTRICT, held.id(), plan, "operator") instanceof Decision.Done)) {
            throw new AssertionError("nothing was held: " + held.phase());
        }
    }

    Run lastFull() {
        return run(connection().lastFull().orElseThrow().runId());
    }

    SeatLedger ledger() {
        return stores.seats().ledger(DISTRICT, PRODUCT);
    }

    Set<String> seats() {
        Set<String> people = new TreeSet<>();
        stores.seats().seats(DISTRICT, shards(), PRODUCT).forEach(s -> people.add(s.personId()));
        return people;
    }

    /** What is stored and active. */
    Set<Image> active() {
        return stored(Archived.NO).map(StoredRecord::image).collect(Collectors.toSet());
    }

    /** Who and what is stored and archived. */
    Set<RecordKey> archived() {
        return stored(Archived.YES).map(StoredRecord::key).collect(Collectors.toSet());
    }

    private Stream<StoredRecord> stored(Archived which) {
        List<RecordKey> keys = new ArrayList<>();
        stores.roster()
                .marks(
                        DISTRICT,
                        shards(),
                        (kind, id, content, places, archived) -> {
                            if (archived == which) {
                                keys.add(new RecordKey(kind, id));
                            }
                        });
        return keys.stream()
                .flatMap(key ->
                        stores
                                .roster()
                                .find(DISTRICT, shards(), key.kind(), List.of(key.id()))
                                .stream());
    }

    private Run run(String id) {
        return stores.runs().find(DISTRICT, id).orElseThrow();
    }

    private int shards() {
        return Math.max(1, connection().shards());
    }

    private SyncWorker worker(FaultPlan plan) {
        Stores faulty =
                new Stores(
                        Faulty.wrap(ConnectionStore.class, stores.connections(), plan),
                        Faulty.wrap(ContactStore.class, stores.contacts(), plan),
                        Faulty.wrap(RunStore.class, stores.runs(), plan),
                        Faulty.wrap(PlanStore.class, stores.plans(), plan),
                        Faulty.wrap(RosterStore.class, stores.roster(), plan),
                        Faulty.wrap(CensusStore.class, stores.census(), plan),
                        Faulty.wrap(SeatStore.class, stores.seats(), plan),
                        Faulty.wrap(LicenceStore.class, stores.licences(), plan),
                        Faulty.wrap(DistrictLease.class, stores.leases(), plan),
                        Faulty.wrap(Outbox.class, stores.outbox(), plan));
        return new SyncWorker(
                portals(plan),
                faulty,
                Faulty.wrap(SyncQueue.class, queues.queue(), plan),
                times(),
                new UsageMeter(),
                new InMemoryRunLog());
    }

    private Portals portals(FaultPlan plan) {
        return new Portals(
                Map.of(Portal.CLEVER, Faulty.wrap(RosterSource.class, portal, plan)),
                List.of(portal));
    }

    private SyncTimes times() {
        return new SyncTimes(
                clock,
                clock,
                clock,
                random,
                new NightlyWindow(LocalTime.of(7, 0), Duration.ofHours(4)),
                new PullPolicy(Duration.ofHours(6), Unchanged.READ_ALL_THE_SAME));
    }
}

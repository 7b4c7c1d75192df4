package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.PullPolicy.Unchanged;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppedTimes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.FaultyStores;
import dev.rollcall.testkit.fault.WorkerKilled;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.memory.TwinStores;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The whole of a sync in one test's hand: a portal, the stores, a queue, a clock, and workers. */
final class SyncWorld {
    static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private static final String PRODUCT = "default";
    private static final int ENOUGH = 500;

    final SteppingClock clock = new SteppingClock();

    /** The applications that people sign in with, where those are others. */
    final List<PortalDirectory> applications = new ArrayList<>();

    final InMemoryPortal portal;
    final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    final InMemoryRosterStore roster = new InMemoryRosterStore();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryRunLog log = new InMemoryRunLog();
    final InMemoryOnboardingJournal journal = new InMemoryOnboardingJournal();
    final Stores stores;
    private final SplittableRandom random = new SplittableRandom(7);
    private Duration slice = Duration.ofMinutes(9);
    private Unchanged unchanged = Unchanged.READ_ALL_THE_SAME;
    private DistrictSettings newcomers = DistrictSettings.standard(FirstRoster.AUTO);
    private int ticks;

    SyncWorld() {
        this(7);
    }

    SyncWorld(int pageSize) {
        this(pageSize, Dialect.LINKS);
    }

    SyncWorld(int pageSize, Dialect dialect) {
        portal = new InMemoryPortal(pageSize, dialect);
        portal.list(DISTRICT);
        stores = TwinStores.create(clock, roster, outbox);
    }

    /** A world whose district of so many schools has had its first run. */
    static SyncWorld rostered(int schools) {
        return rostered(schools, Dialect.LINKS);
    }

    static SyncWorld rostered(int schools, Dialect dialect) {
        SyncWorld world = new SyncWorld(7, dialect);
        SmallDistrict.fill(world.portal, schools);
        world.tick();
        world.drain();
        return world;
    }

    /** Newly discovered districts begin with these settings. */
    SyncWorld beginningWith(DistrictSettings settings) {
        newcomers = settings;
        return this;
    }

    /** Asks for the district's roster as its owner would. */
    void askForRoster() {
        Ask request = Ask.of(OnboardingEvent.REQUEST, By.of(Party.OWNER, "owner"));
        if (!(advance().take(DISTRICT, request) instanceof Outcome.Taken)) {
            throw new AssertionError("not taken");
        }
    }

    AdvanceOnboarding advance() {
        return new AdvanceOnboarding(stores.connections(), telling(), clock);
    }

    private TellDecisions telling() {
        return new TellDecisions(stores.connections(), journal, outbox);
    }

    private KeepOnboarding keepOnboarding() {
        return new KeepOnboarding(advance(), telling(), clock);
    }

    SyncWorld slicesOf(Duration length) {
        slice = length;
        return this;
    }

    SyncWorld skippingUnchanged() {
        unchanged = Unchanged.SKIP;
        return this;
    }

    /** Changes the district's settings as an operator would. */
    void settings(UnaryOperator<DistrictSettings> change) {
        stores.connections().update(DISTRICT, c -> c.withSettings(change.apply(c.settings())));
    }

    TickReport tick() {
        return new ScheduleTick(
                        new Portals(Map.of(Portal.CLEVER, portal), List.of(portal), applications),
                        stores,
                        queue,
                        SteppedTimes.of(clock, random, unchanged),
                        Map.of(Portal.CLEVER, newcomers),
                        keepOnboarding(),
                        log)
                .tick(clock.instant(), "tick-" + ticks++);
    }

    /** Works on whatever is queued until nothing is, delayed messages included. */
    void drain() {
        for (int done = 0; done < ENOUGH; done++) {
            Optional<Sent> next = queue.take();
            if (next.isEmpty()) {
                return;
            }
            clock.advanceTo(next.get().visibleAt());
            deliver(next.get().message());
        }
        throw new AssertionError("the queue does not run dry");
    }

    void deliver(SyncMessage message) {
        worker(FaultPlan.none()).handle(message, budget(), () -> {});
    }

    /** Works on a message with another store of seats. */
    void deliver(SyncMessage message, SeatStore seats) {
        Stores others =
                new Stores(
                        stores.connections(),
                        stores.contacts(),
                        stores.runs(),
                        stores.plans(),
                        stores.roster(),
                        stores.census(),
                        seats,
                        stores.licences(),
                        stores.leases(),
                        stores.outbox());
        worker(others, FaultPlan.none()).handle(message, budget(), () -> {});
    }

    /** Works on a message until the fault plan kills the worker; true when it did. */
    boolean dies(SyncMessage message, FaultPlan plan) {
        try {
            worker(plan).handle(message, budget(), () -> {});
            return false;
        } catch (WorkerKilled e) {
            return true;
        }
    }

    /** A day passes; the nightly run and whatever follows from it are done. */
    Run nextFull() {
        clock.advance(Duration.ofHours(24));
        tick();
        drain();
        return lastRun();
    }

    /** A quarter of an hour passes. */
    Run nextPoll() {
        clock.advance(Duration.ofMinutes(15));
        tick();
        drain();
        return lastRun();
    }

    StartResult request(RunMode mode) {
        return start().request(DISTRICT, mode, Trigger.API);
    }

    StartResult request(RunMode mode, RosterScope scope) {
        return start().request(DISTRICT, mode, scope, Trigger.API);
    }

    /** Reads a part of the district by itself, and works until all is done. */
    Run scoped(Level level, String id) {
        return scoped(RunMode.FULL, level, id);
    }

    Run scoped(RunMode mode, Level level, String id) {
        request(mode, new RosterScope(level, id));
        drain();
        return lastRun();
    }

    /** The district is listed, and waits to be asked for its first run. */
    void connect() {
        DistrictSettings settings = DistrictSettings.standard(FirstRoster.REQUEST);
        stores.connections()
                .create(DISTRICT, Connection.discovered(DISTRICT, settings, clock.instant()));
    }

    StartSync start() {
        return new StartSync(
                stores.connections(), stores.runs(), queue, new RunIds(clock, random), clock);
    }

    DecideHeld decide() {
        return new DecideHeld(stores.connections(), stores.runs(), queue, clock);
    }

    /** Approves a held run's own plan. */
    Decision giveWord(Run held) {
        String fingerprint = held.plan().orElseThrow().fingerprint();
        return decide().approve(DISTRICT, held.id(), fingerprint, "operator");
    }

    /** Approves the last run's plan and works until all is done. */
    Run approve() {
        Run held = lastRun();
        Decision decision = giveWord(held);
        if (!(decision instanceof Decision.Done)) {
            throw new AssertionError("not approved: " + decision);
        }
        drain();
        return run(held.id());
    }

    Connection connection() {
        return stores.connections().find(DISTRICT).orElseThrow();
    }

    Run lastRun() {
        return run(connection().lastRun().orElseThrow().runId());
    }

    Run run(String id) {
        return stores.runs().find(DISTRICT, id).orElseThrow();
    }

    RunReport report() {
        return stores.runs().report(DISTRICT, lastRun().id()).orElseThrow();
    }

    List<Quarantined> quarantined(Run run) {
        PartKey first = new PartKey(run.id(), run.plan().orElseThrow().attempt(), 0);
        return stores.plans().quarantined(DISTRICT, first);
    }

    Optional<StoredRecord> person(String id) {
        return roster.find(DISTRICT, shards(), Kind.PERSON, List.of(id)).stream().findFirst();
    }

    boolean isActive(String personId) {
        return person(personId).filter(StoredRecord::isActive).isPresent();
    }

    /** What is stored and active, by kind and id. */
    Map<String, Image> activeRoster() {
        Map<String, Image> active = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            for (StoredRecord stored : all(kind)) {
                if (stored.isActive()) {
                    active.put(kind + " " + stored.key().id(), stored.image());
                }
            }
        }
        return active;
    }

    private Collection<StoredRecord> all(Kind kind) {
        java.util.ArrayList<String> ids = new java.util.ArrayList<>();
        roster.marks(
                DISTRICT,
                shards(),
                (k, id, content, places, archived) -> {
                    if (k == kind) {
                        ids.add(id);
                    }
                });
        return roster.find(DISTRICT, shards(), kind, ids);
    }

    /** How many stored people are archived. */
    long archivedPeople() {
        long[] count = {0};
        roster.marks(
                DISTRICT,
                shards(),
                (kind, id, content, places, archived) ->
                        count[0] += kind == Kind.PERSON && archived == Archived.YES ? 1 : 0);
        return count[0];
    }

    Map<String, Seat> seats() {
        return seats(PRODUCT);
    }

    Map<String, Seat> seats(String product) {
        Map<String, Seat> seats = new TreeMap<>();
        stores.seats()
                .seats(DISTRICT, shards(), product)
                .forEach(seat -> seats.put(seat.personId(), seat));
        return seats;
    }

    SeatLedger ledger() {
        return stores.seats().ledger(DISTRICT, PRODUCT);
    }

    int shards() {
        return Math.max(1, connection().shards());
    }

    SyncWorker worker(FaultPlan plan) {
        return worker(stores, plan);
    }

    private SyncWorker worker(Stores stores, FaultPlan plan) {
        Stores faulty = FaultyStores.of(stores, plan);
        return new SyncWorker(
                portals(
                        Faulty.wrap(RosterSource.class, portal, plan),
                        Faulty.wrap(PortalDirectory.class, portal, plan)),
                faulty,
                Faulty.wrap(SyncQueue.class, queue, plan),
                SteppedTimes.of(clock, random, unchanged),
                new UsageMeter(),
                log);
    }

    TimeBudget budget() {
        return new TimeBudget(clock, slice);
    }

    private static Portals portals(RosterSource source, PortalDirectory directory) {
        return new Portals(Map.of(Portal.CLEVER, source), List.of(directory));
    }
}

package dev.rollcall.portals.lies;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.portals.classlink.ClassLinkPortal;
import dev.rollcall.portals.classlink.ClassLinkSettings;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.roster.Kind;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.sync.run.Waiting;
import dev.rollcall.testkit.SteppedTimes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.memory.InMemorySecrets;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.memory.TwinStores;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The real adapter and the real sync before one server, with stores, queue and time in hand. */
final class LyingWorld {

    /** So that every long list has several pages, and the longest one as many as eight. */
    static final int PAGE_LIMIT = 40;

    private static final String PRODUCT = "default";
    private static final String SECRET = "classlink";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Slices after which a night is over, even for a run that waits without end. */
    private static final int NIGHT = 2;

    private final SteppingClock clock = new SteppingClock();
    private final SplittableRandom random = new SplittableRandom(7);
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final InMemoryRosterStore roster = new InMemoryRosterStore();
    private final InMemorySecrets secrets = new InMemorySecrets(clock);
    private final Stores stores = TwinStores.create(clock, roster, new InMemoryOutbox());
    private final URI server;
    private final DistrictId district;
    private ClassLinkPortal portal;
    private int ticks;

    /** Before a server of one district's own. */
    LyingWorld(URI server) {
        this(server, "single");
    }

    /** Before a proxy that lists this tenant. */
    LyingWorld(URI server, String tenant) {
        this.server = server;
        this.district = new DistrictId(Portal.CLASSLINK, tenant);
        this.secrets.with(SECRET, "{\"partnerKey\":\"%s\"}".formatted(ForeignServer.KEY));
        this.portal = portal(PATIENCE);
    }

    /** A day passes, and the nightly run has its night: it may end, or still wait for its turn. */
    Night night() {
        clock.advance(Duration.ofHours(24));
        tick();
        return work();
    }

    /** An hour passes, and what has become due by then is done. */
    Night hourLater() {
        clock.advance(Duration.ofHours(1));
        tick();
        return work();
    }

    /** What waits is worked on until nothing does, or the night is over. */
    Night work() {
        List<ErrorCode> waits = new ArrayList<>();
        for (int done = 0; done < NIGHT; done++) {
            Optional<Sent> next = queue.take();
            if (next.isEmpty()) {
                break;
            }
            deliver(next.get());
            lastRun().progress().waiting().map(Waiting::code).ifPresent(waits::add);
        }
        return new Night(lastRun(), waits);
    }

    /** The portal as a new worker meets it, who knows nothing of it yet. */
    void startAnew() {
        portal = portal(PATIENCE);
    }

    /** The same worker, now waiting for answers only this long. */
    void waitNoLongerThan(Duration patience) {
        portal = portal(patience);
    }

    Connection connection() {
        return stores.connections().find(district).orElseThrow();
    }

    Standing standing() {
        Map<String, SeatState> seats = new TreeMap<>();
        stores.seats()
                .seats(district, shards(), PRODUCT)
                .forEach(seat -> seats.put(seat.personId(), seat.state()));
        return Standing.of(this::ids, roster, district, shards(), seats);
    }

    private void tick() {
        new ScheduleTick(
                        portals(),
                        stores,
                        queue,
                        SteppedTimes.of(clock, random),
                        Map.of(Portal.CLASSLINK, DistrictSettings.standard(FirstRoster.AUTO)),
                        keepOnboarding(),
                        new InMemoryRunLog())
                .tick(clock.instant(), "tick-" + ticks++);
    }

    private KeepOnboarding keepOnboarding() {
        TellDecisions telling =
                new TellDecisions(
                        stores.connections(),
                        new InMemoryOnboardingJournal(),
                        new InMemoryOutbox());
        return new KeepOnboarding(
                new AdvanceOnboarding(stores.connections(), telling, clock), telling, clock);
    }

    private List<String> ids(Kind wanted) {
        List<String> ids = new ArrayList<>();
        roster.marks(
                district,
                shards(),
                (kind, id, content, places, archived) -> {
                    if (kind == wanted) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    private void deliver(Sent sent) {
        clock.advanceTo(sent.visibleAt());
        new SyncWorker(
                        portals(),
                        stores,
                        queue,
                        SteppedTimes.of(clock, random),
                        new UsageMeter(),
                        new InMemoryRunLog())
                .handle(sent.message(), new TimeBudget(clock, Duration.ofMinutes(9)), () -> {});
    }

    private Run lastRun() {
        String id =
                connection()
                        .openRun()
                        .map(open -> open.runId())
                        .or(() -> connection().lastRun().map(last -> last.runId()))
                        .orElseThrow();
        return stores.runs().find(district, id).orElseThrow();
    }

    Optional<RunReport> report(Run run) {
        return stores.runs().report(district, run.id());
    }

    private int shards() {
        return Math.max(1, connection().shards());
    }

    private Portals portals() {
        return new Portals(Map.of(Portal.CLASSLINK, portal.source()), List.of(portal.directory()));
    }

    private ClassLinkPortal portal(Duration patience) {
        ClassLinkSettings settings =
                new ClassLinkSettings(
                        server,
                        SECRET,
                        PAGE_LIMIT,
                        ClassLinkSettings.DIRECT_HOSTS,
                        OneRosterSettings.standard());
        BoundedHttp http =
                new BoundedHttp(
                        settings.origins(Origins.PlainHttp.TO_LOOPBACK),
                        new HttpLimits(patience, patience),
                        new UsageMeter(),
                        any -> {},
                        clock,
                        new Random(1));
        return ClassLinkPortal.of(settings, http, secrets, clock, new Random(2));
    }

    /**
     * What came of a night.
     *
     * @param run as it stands in the morning
     * @param waits why it had to wait, each time it had to
     */
    record Night(Run run, List<ErrorCode> waits) {}
}

package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.classlink.ClassLinkPortal;
import dev.rollcall.portals.classlink.ClassLinkSettings;
import dev.rollcall.portals.clever.CleverPortal;
import dev.rollcall.portals.clever.CleverSettings;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.testkit.SteppedTimes;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySecrets;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** A worker with everything around it: a portal's adapter, stores, a queue in memory, a clock. */
final class Engine implements AutoCloseable {
    private static final Duration SLICE = Duration.ofMinutes(9);
    private static final String SECRET = "portal";

    private final SteppingClock clock = new SteppingClock(Instant.now());
    private final SplittableRandom random = new SplittableRandom(3);
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final UsageLog log = new UsageLog();
    private final Pages pages = new Pages();
    private final Backend backend;
    private final RosterSource source;
    private final SyncWorker worker;

    Engine(Bench bench, PortalProcess portals, Portal portal, On on) {
        backend = on.open(bench, clock);
        Portals all = portals(portal, portals);
        source = Objects.requireNonNull(all.sources().get(portal));
        worker =
                new SyncWorker(
                        all,
                        backend.stores(),
                        queue,
                        SteppedTimes.of(clock, random),
                        backend.meter(),
                        log);
    }

    private Portals portals(Portal portal, PortalProcess process) {
        var secrets = new InMemorySecrets(clock).with(SECRET, process.secret(portal));
        URI at = process.at(portal);
        return switch (portal) {
            case CLEVER -> {
                var settings = new CleverSettings(at, at, "v3.0", SECRET);
                var http = http(Origins.of(PlainHttp.TO_LOOPBACK, List.of(at)));
                var clever = CleverPortal.of(settings, http, secrets, clock);
                yield portals(portal, clever.source(), clever.directory());
            }
            case CLASSLINK -> {
                var settings = ClassLinkSettings.standard(at, SECRET);
                var http = http(settings.origins(PlainHttp.TO_LOOPBACK));
                var link = ClassLinkPortal.of(settings, http, secrets, clock, random.split());
                yield portals(portal, link.source(), link.directory());
            }
        };
    }

    private static Portals portals(Portal portal, RosterSource source, PortalDirectory directory) {
        return new Portals(Map.of(portal, source), List.of(directory));
    }

    private BoundedHttp http(Origins origins) {
        return new BoundedHttp(
                pages,
                origins,
                HttpLimits.standard(),
                backend.meter(),
                clock,
                clock,
                random.split());
    }

    /** Lists a district. */
    void connect(DistrictId id) {
        backend.stores()
                .connections()
                .create(id, Connection.discovered(id, District.settings(), clock.instant()));
    }

    StartSync start() {
        return new StartSync(
                backend.stores().connections(),
                backend.stores().runs(),
                queue,
                new RunIds(clock, random),
                clock);
    }

    /** Works until nothing is queued, without waiting for what is delayed. */
    void drain() {
        for (Optional<Sent> next = queue.take(); next.isPresent(); next = queue.take()) {
            work(next.get());
        }
    }

    /** Works on one message. */
    void work(Sent next) {
        clock.advanceTo(next.visibleAt());
        worker.handle(next.message(), new TimeBudget(clock, SLICE), () -> {});
    }

    /** What was used and is in no run's account. */
    Usage leftOver() {
        return backend.meter().take(Duration.ZERO);
    }

    SteppingClock clock() {
        return clock;
    }

    InMemorySyncQueue queue() {
        return queue;
    }

    UsageLog log() {
        return log;
    }

    Pages pages() {
        return pages;
    }

    Backend backend() {
        return backend;
    }

    RosterSource source() {
        return source;
    }

    @Override
    public void close() {
        backend.close();
    }
}

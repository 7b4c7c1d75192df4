package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.StartResult;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One district between a portal and a backend, worked on by this thread with the real worker, the
 * portal's real adapter, and a queue in memory. Its clock stands still while work is done.
 */
final class District implements AutoCloseable {
    private final DistrictId id;
    private final Backend backend;
    private final Engine engine;
    private int polls;

    private District(DistrictId id, Backend backend, Engine engine) {
        this.id = id;
        this.backend = backend;
        this.engine = engine;
    }

    /** The district of so many students at a portal, listed and not rostered yet. */
    static District of(Bench bench, int students, Portal portal, On on) {
        PortalProcess portals = bench.portal(students);
        Engine engine = new Engine(bench, portals, portal, on);
        DistrictId id = portals.districts(portal).getFirst();
        engine.connect(id);
        return new District(id, engine.backend(), engine);
    }

    /** The same after its first run. */
    static District rostered(Bench bench, int students, Portal portal, On on) {
        District district = of(bench, students, portal, on);
        district.full();
        return district;
    }

    DistrictId id() {
        return id;
    }

    Backend backend() {
        return backend;
    }

    Stores stores() {
        return backend.stores();
    }

    int shards() {
        return Math.max(1, connection().shards());
    }

    private Connection connection() {
        return stores().connections().find(id).orElseThrow();
    }

    /** A full run, and whatever follows from it. */
    Work full() {
        return work(() -> {
            StartResult opened = engine.start().request(id, RunMode.FULL, Trigger.API);
            if (!(opened instanceof StartResult.Opened)) {
                throw new IllegalStateException(opened.toString());
            }
        });
    }

    /** A look at the portal's events, and the run that follows from it. */
    Work delta() {
        String poll = "poll-" + polls++;
        return work(
                () -> engine.queue().send(id, new SyncMessage.Poll(id, Trigger.SCHEDULE, poll)));
    }

    private Work work(Runnable begin) {
        engine.clock().advance(Duration.ofMinutes(15));
        engine.pages().begin();
        backend.meter().take(Duration.ZERO);
        engine.log().forget();
        double allocated = Stopwatch.allocated();
        double seconds =
                Stopwatch.seconds(() -> {
                    begin.run();
                    engine.drain();
                });
        double taken = Stopwatch.allocated() - allocated;
        Run run = stores().runs().find(id, connection().lastRun().orElseThrow().runId()).get();
        return new Work(run, seconds, taken, engine.log().usage().plus(engine.leftOver()));
    }

    /** What the last piece of work asked of the portal. */
    List<HttpRequest> asked() {
        return engine.pages().asked();
    }

    /** Reads every page through the adapter, one after another, and does nothing with it. */
    double decode() {
        return Stopwatch.seconds(() -> PageWalk.of(engine.source(), connection(), page -> {}));
    }

    /** The portal as the worker reads it, with what the worker knows of the district. */
    void walk(Consumer<RosterSource.Page> each) {
        PageWalk.of(engine.source(), connection(), each);
    }

    /** How long it takes to read the marks of all stored records. */
    double readMarks() {
        return Stopwatch.seconds(() ->
                stores().roster()
                        .marks(id, shards(), (kind, key, content, places, archived) -> {}));
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The settings of a district that nobody has configured. */
    static DistrictSettings settings() {
        return DistrictSettings.standard(FirstRoster.AUTO);
    }
}

package dev.rollcall.schedule.world;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.stage.Stage;
import dev.rollcall.schedule.witness.Witness;
import dev.rollcall.seat.Seat;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Everything that a schedule plays with: a portal that lists two districts, one of which is left in
 * peace; the stores, the queue, the clock; and a stage on which whoever works is stepped.
 */
public final class World {
    public static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    public static final DistrictId NEIGHBOUR = new DistrictId(Portal.CLEVER, "d2");

    /** How long a port call takes. */
    private static final Duration CALL = Duration.ofMillis(50);

    final SteppingClock clock = new SteppingClock();
    final InMemoryPortal portal;
    final Source source;
    final Lies lies;
    final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final RememberingLog log = new RememberingLog();
    final Stage stage = new Stage(() -> clock.advance(CALL));
    final Witness witness = new Witness(stage::turn);
    final Setting setting;
    final Staff staff;
    private final Stores plain;
    private final Map<String, Integer> largestPools = new HashMap<>();

    /**
     * @param told hears of each lie of the portal
     */
    public World(long seed, Setting setting, Defect defect, Consumer<Lie> told) {
        this.setting = setting;
        portal = new InMemoryPortal(5, setting.dialect());
        InMemoryPortal next = new InMemoryPortal(5);
        source = new Source(portal);
        lies = new Lies(told);
        TinyDistrict.fill(portal, 2);
        TinyDistrict.fill(next, 1);
        portal.list(DISTRICT);
        portal.list(NEIGHBOUR);
        plain = defect.stores(Twins.plain(clock, outbox));
        PortalSide side = new PortalSide(portal, Map.of(NEIGHBOUR, next), lies);
        RosterSource asked = side.source(stage, witness, defect::source);
        staff =
                new Staff(
                        this,
                        seed,
                        side.directory(stage),
                        asked,
                        Twins.staged(Twins.watched(plain, witness), stage),
                        stage.wrap(SyncQueue.class, defect.queue(queue)),
                        defect.budget(clock));
    }

    public SteppingClock clock() {
        return clock;
    }

    public InMemoryPortal portal() {
        return portal;
    }

    public InMemorySyncQueue queue() {
        return queue;
    }

    public InMemoryOutbox outbox() {
        return outbox;
    }

    public RememberingLog log() {
        return log;
    }

    public Stage stage() {
        return stage;
    }

    public Witness witness() {
        return witness;
    }

    public Staff staff() {
        return staff;
    }

    public Setting setting() {
        return setting;
    }

    /** The stores themselves, without stage and witness. */
    public Stores stores() {
        return plain;
    }

    public void happen(Change change, int pick, Change.Told told) {
        source.happen(change, pick, told);
    }

    public void lie(Lie lie, int times) {
        lies.tell(lie, times);
    }

    public void stopLying() {
        lies.stop();
    }

    public Connection connection() {
        return stores().connections().find(DISTRICT).orElseThrow();
    }

    public List<Run> runs() {
        return stores().runs().page(DISTRICT, "", 1_000).runs();
    }

    /** Every stored record of a district, archived ones included. */
    public List<StoredRecord> roster(DistrictId district) {
        return Records.all(stores().roster(), district);
    }

    /** Somebody buys seats, or gives some back. */
    public void pool(String product, int size) {
        largestPools.merge(product, size, Math::max);
        stores().connections()
                .update(
                        DISTRICT,
                        c -> c.withSettings(c.settings().withPool(product, OptionalInt.of(size))));
    }

    /** The most seats of a product there ever were. */
    public int largestPool(String product) {
        int first = setting.settings().seats().find(product).orElseThrow().pool().orElseThrow();
        return Math.max(first, largestPools.getOrDefault(product, 0));
    }

    public List<Seat> seats(String product) {
        return stores().seats().seats(DISTRICT, 1, product);
    }
}

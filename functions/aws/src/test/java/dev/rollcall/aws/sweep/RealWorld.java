package dev.rollcall.aws.sweep;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.EmbeddedTables;
import dev.rollcall.aws.sweep.RealQueues.Received;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.Decision;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.Workers;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.WorkerKilled;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Workers workers;
    private int ticks;

    RealWorld(String name) {
        adapters = EmbeddedTables.fresh(name, clock);
        queues = new RealQueues(name);
        stores = adapters.ofSync();
        workers = new Workers(portal, stores, queues.queue(), clock, new UsageMeter());
        portal.list(DISTRICT);
    }

    void tick() {
        workers.tick(
                "tick-" + ticks++,
                adapters.onboardingJournal(),
                DistrictSettings.standard(FirstRoster.AUTO));
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
            workers.worker(plan).handle(received.work(), workers.budget(), () -> {});
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
}

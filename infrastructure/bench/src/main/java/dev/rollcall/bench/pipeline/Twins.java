package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.call.SignInStores;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryAttemptStore;
import dev.rollcall.testkit.memory.InMemoryHandOverStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.memory.InMemorySessionStore;
import dev.rollcall.testkit.memory.InMemorySignInTallyStore;
import dev.rollcall.testkit.memory.InMemoryUsedCodes;
import dev.rollcall.testkit.memory.TwinStores;

import java.util.List;
import java.util.function.Predicate;

/** The twins in memory: what is left is our own work. */
final class Twins implements Backend {
    private static final int BATCH = 1_000;

    private final UsageMeter meter = new UsageMeter();
    private final InMemoryRosterStore roster = new InMemoryRosterStore();
    private final Stores stores;
    private final SignInStores signIns;

    Twins(SteppingClock clock) {
        stores = TwinStores.create(clock, roster, new InMemoryOutbox());
        signIns =
                new SignInStores(
                        new InMemoryAttemptStore(),
                        new InMemoryUsedCodes(clock),
                        new InMemoryLoginStore(),
                        new InMemorySessionStore(),
                        new InMemoryHandOverStore(),
                        new InMemorySignInTallyStore());
    }

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public SignInStores signIns() {
        return signIns;
    }

    @Override
    public UsageMeter meter() {
        return meter;
    }

    @Override
    public Written copy(District district) {
        return copy(district.id(), any -> true);
    }

    @Override
    public Written copy(District district, String runId) {
        return copy(district.id(), stored -> stored.runId().equals(runId));
    }

    private Written copy(DistrictId district, Predicate<StoredRecord> which) {
        List<StoredRecord> records = roster.all(district).stream().filter(which).toList();
        List<Seat> seats = stores.seats().seats(district, 1, SeatStore.DEFAULT_PRODUCT);
        InMemoryRosterStore other = new InMemoryRosterStore();
        InMemorySeatStore otherSeats = new InMemorySeatStore();
        return new Written(
                Stopwatch.seconds(() -> {
                    for (int from = 0; from < records.size(); from += BATCH) {
                        int to = Math.min(from + BATCH, records.size());
                        var part = records.subList(from, to);
                        other.write(district, 1, 1, part, WriteMode.FIRST_IMPORT);
                    }
                    otherSeats.put(district, 1, SeatStore.DEFAULT_PRODUCT, 1, seats);
                }),
                0);
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}

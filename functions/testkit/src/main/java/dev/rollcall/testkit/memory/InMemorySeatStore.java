package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Seats and ledgers in memory, seats in the order of person ids. Thread-safe. */
public final class InMemorySeatStore implements SeatStore {
    private final Map<Key, Pool> pools = new HashMap<>();

    @Override
    public synchronized SeatLedger ledger(DistrictId district, String product) {
        return pool(district, product).ledger;
    }

    @Override
    public synchronized void openStep(
            DistrictId district, String product, String runId, long generation) {
        Pool pool = pool(district, product);
        if (pool.ledger.openStep().filter(runId::equals).isPresent()) {
            pool.keep(pool.ledger, generation);
        } else {
            pool.keep(ledger(pool.ledger, Optional.of(runId), pool), generation);
        }
    }

    @Override
    public synchronized List<Seat> seats(DistrictId district, int shards, String product) {
        return pool(district, product).seats.values().stream().map(Row::seat).toList();
    }

    @Override
    public synchronized Optional<Seat> find(
            DistrictId district, int shards, String product, String personId) {
        return Optional.ofNullable(pool(district, product).seats.get(personId)).map(Row::seat);
    }

    @Override
    public synchronized void put(
            DistrictId district, int shards, String product, long generation, List<Seat> seats) {
        Pool pool = pool(district, product);
        for (Seat seat : seats) {
            pool.guard(seat.personId(), generation);
            pool.seats.put(seat.personId(), new Row(seat, generation));
        }
    }

    @Override
    public synchronized void remove(
            DistrictId district,
            int shards,
            String product,
            long generation,
            List<String> personIds) {
        Pool pool = pool(district, product);
        for (String personId : personIds) {
            pool.guard(personId, generation);
            pool.seats.remove(personId);
        }
    }

    @Override
    public synchronized void closeStep(
            DistrictId district, String product, SeatLedger totals, long generation) {
        Pool pool = pool(district, product);
        pool.keep(ledger(totals, Optional.empty(), pool), generation);
    }

    private static SeatLedger ledger(SeatLedger totals, Optional<String> openStep, Pool pool) {
        return new SeatLedger(
                totals.holding(),
                totals.grace(),
                totals.waiting(),
                totals.earliestGraceEnd(),
                totals.settingsVersion(),
                openStep,
                pool.ledger.version() + 1);
    }

    private Pool pool(DistrictId district, String product) {
        return pools.computeIfAbsent(new Key(district, product), any -> new Pool());
    }

    private record Key(DistrictId district, String product) {}

    private record Row(Seat seat, long generation) {}

    private static final class Pool {
        private final NavigableMap<String, Row> seats = new TreeMap<>();
        private SeatLedger ledger = SeatLedger.empty();
        private long generation;

        void keep(SeatLedger next, long byGeneration) {
            if (generation > byGeneration) {
                throw new StaleSeatWriter();
            }
            ledger = next;
            generation = byGeneration;
        }

        void guard(String personId, long byGeneration) {
            Row stored = seats.get(personId);
            if (stored != null && stored.generation > byGeneration) {
                throw new StaleSeatWriter();
            }
        }
    }
}

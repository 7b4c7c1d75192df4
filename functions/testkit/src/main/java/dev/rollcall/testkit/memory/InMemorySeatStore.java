package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Seats and ledgers in memory, seats in the order of person ids. Thread-safe. */
public final class InMemorySeatStore implements SeatStore {
    private final Map<Key, Pool> pools = new HashMap<>();
    private final Map<Key, NavigableMap<String, SchoolChoice>> choices = new HashMap<>();

    @Override
    public synchronized SeatLedger ledger(DistrictId district, String product) {
        return pool(district, product).ledger;
    }

    @Override
    public synchronized void openStep(
            DistrictId district, String product, String runId, long generation) {
        Pool pool = pool(district, product);
        SeatLedger ledger = pool.ledger;
        if (ledger.openStep().filter(runId::equals).isPresent()) {
            pool.keep(ledger, generation);
        } else {
            String basis = ledger.openStep().isPresent() ? SeatLedger.UNKNOWN : ledger.basis();
            pool.keep(ledger(ledger, basis, Optional.of(runId), pool), generation);
        }
    }

    @Override
    public synchronized List<SchoolChoice> choices(DistrictId district, String product) {
        return List.copyOf(chosen(district, product).values());
    }

    @Override
    public synchronized Optional<SchoolChoice> choose(DistrictId district, SchoolChoice choice) {
        Map<String, SchoolChoice> rows = chosen(district, choice.product());
        SchoolChoice none = SchoolChoice.none(choice.product(), choice.studentId());
        if (rows.getOrDefault(choice.studentId(), none).version() != choice.version()) {
            return Optional.empty();
        }
        SchoolChoice next = choice.withVersion(choice.version() + 1);
        rows.put(choice.studentId(), next);
        return Optional.of(next);
    }

    private NavigableMap<String, SchoolChoice> chosen(DistrictId district, String product) {
        return choices.computeIfAbsent(new Key(district, product), any -> new TreeMap<>());
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
        pool.keep(ledger(totals, totals.basis(), Optional.empty(), pool), generation);
    }

    @Override
    public synchronized SeatPage page(
            DistrictId district,
            int shards,
            String product,
            SeatState state,
            String cursor,
            int limit) {
        List<Seat> rest =
                Cursors.after(pool(district, product).seats, cursor).values().stream()
                        .map(Row::seat)
                        .filter(seat -> seat.state() == state)
                        .limit(limit + 1L)
                        .toList();
        if (rest.size() <= limit) {
            return new SeatPage(rest, Optional.empty());
        }
        List<Seat> page = rest.subList(0, limit);
        return new SeatPage(page, Optional.of(Cursors.of(page.getLast().personId())));
    }

    @Override
    public synchronized Taken take(
            DistrictId district,
            int shards,
            String product,
            OptionalInt pool,
            String personId,
            Instant now) {
        Pool stored = pool(district, product);
        Optional<Row> row = Optional.ofNullable(stored.seats.get(personId));
        Optional<SeatState> state = row.map(Row::seat).map(Seat::state);
        if (state.filter(SeatState.HOLDING::equals).isPresent()) {
            return Taken.HELD_ALREADY;
        }
        if (state.filter(SeatState::maySit).isEmpty()) {
            return Taken.NO_CLAIM;
        }
        if (stored.ledger.openStep().isPresent()) {
            return Taken.BUSY;
        }
        if (pool.isPresent() && stored.ledger.holding() >= pool.getAsInt()) {
            return Taken.NONE_FREE;
        }
        Seat held = new Seat(personId, SeatState.HOLDING, now, Optional.empty());
        stored.seats.put(personId, new Row(held, row.orElseThrow().generation));
        stored.ledger = stored.ledger.seating(state.orElseThrow());
        return Taken.DONE;
    }

    private static SeatLedger ledger(
            SeatLedger totals, String basis, Optional<String> openStep, Pool pool) {
        return new SeatLedger(
                totals.holding(),
                totals.grace(),
                totals.waiting(),
                totals.conflicts(),
                totals.earliestGraceEnd(),
                basis,
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

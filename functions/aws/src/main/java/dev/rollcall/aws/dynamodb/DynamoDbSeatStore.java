package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Seats, one item each, spread like the roster; ledgers, one item per product. */
final class DynamoDbSeatStore implements SeatStore {
    /** From this many seats on, a first decision is written in batches. */
    private static final int MANY = 500;

    private final Table table;
    private final Batches batches;
    private final SeatLedgers ledgers;
    private final SeatPages pages;
    private final SeatTaking taking;
    private final SchoolChoices choices;

    DynamoDbSeatStore(Table table, Batches batches) {
        this.table = table;
        this.batches = batches;
        this.ledgers = new SeatLedgers(table);
        this.pages = new SeatPages(table);
        this.taking = new SeatTaking(table);
        this.choices = new SchoolChoices(table);
    }

    @Override
    public SeatLedger ledger(DistrictId district, String product) {
        return ledgers.find(district, product);
    }

    @Override
    public void openStep(DistrictId district, String product, String runId, long generation) {
        ledgers.open(district, product, runId, generation);
    }

    @Override
    public List<SchoolChoice> choices(DistrictId district, String product) {
        return choices.all(district, product);
    }

    @Override
    public Optional<SchoolChoice> choose(DistrictId district, SchoolChoice choice) {
        return choices.save(district, choice);
    }

    @Override
    public List<Seat> seats(DistrictId district, int shards, String product) {
        List<Seat> seats = Collections.synchronizedList(new ArrayList<>());
        SideBySide.each(
                IntStream.range(0, shards).boxed().toList(),
                shard ->
                        table.pages(
                                        SeatPages.request(district, shard, product)
                                                .consistentRead(true))
                                .flatMap(page -> page.items().stream())
                                .forEach(row -> seats.add(SeatItems.seat(product, Item.of(row)))));
        return List.copyOf(seats);
    }

    @Override
    public Optional<Seat> find(DistrictId district, int shards, String product, String personId) {
        return table.get(SeatItems.key(district, shards, product, personId))
                .map(item -> SeatItems.seat(product, item));
    }

    @Override
    public void put(
            DistrictId district, int shards, String product, long generation, List<Seat> seats) {
        List<Item> items =
                seats.stream()
                        .map(seat -> item(district, shards, product, generation, seat))
                        .toList();
        if (items.size() > MANY && ledgers.isFirstDecision(district, product, generation)) {
            putFirst(items, generation);
        } else {
            Expression guard = Expression.notFencedOff(generation);
            SideBySide.each(items, item -> requireDone(table.put(item, guard)));
        }
    }

    @Override
    public void remove(
            DistrictId district,
            int shards,
            String product,
            long generation,
            List<String> personIds) {
        Expression guard = Expression.notFencedOff(generation);
        SideBySide.each(
                personIds,
                person ->
                        requireDone(
                                table.delete(
                                        SeatItems.key(district, shards, product, person), guard)));
    }

    @Override
    public void closeStep(DistrictId district, String product, SeatLedger totals, long generation) {
        ledgers.close(district, product, totals, generation);
    }

    @Override
    public SeatPage page(
            DistrictId district,
            int shards,
            String product,
            SeatState state,
            String cursor,
            int limit) {
        Cursor from = Cursor.parse(cursor, shards, SeatItems.prefix(product));
        return pages.read(district, shards, product, state, from, limit);
    }

    @Override
    public Taken take(
            DistrictId district,
            int shards,
            String product,
            OptionalInt pool,
            String personId,
            Instant now) {
        Key key = SeatItems.key(district, shards, product, personId);
        return table.get(key)
                .map(item -> SeatItems.seat(product, item))
                .map(seat -> take(district, product, pool, key, seat, now))
                .orElse(Taken.NO_CLAIM);
    }

    private Taken take(
            DistrictId district,
            String product,
            OptionalInt pool,
            Key key,
            Seat seat,
            Instant now) {
        return switch (seat.state()) {
            case HOLDING -> Taken.HELD_ALREADY;
            case CONFLICT -> Taken.NO_CLAIM;
            case GRACE, WAITING ->
                    taking.take(SeatItems.ledgerKey(district, product), pool, key, seat, now);
        };
    }

    /**
     * Batches know no conditions, so the fence is asked for before. What could come in between is a
     * worker with a newer lease, and that one waits longer than any request takes (design §3,
     * Single writer).
     */
    private void putFirst(List<Item> items, long generation) {
        List<Key> keys = items.stream().map(Item::key).toList();
        Expression fence = Expression.of("#" + SeatItems.GENERATION);
        if (batches.get(table, keys, fence).stream()
                .anyMatch(stored -> stored.number(SeatItems.GENERATION) > generation)) {
            throw new StaleSeatWriter();
        }
        batches.put(table, items);
    }

    private static Item item(
            DistrictId district, int shards, String product, long generation, Seat seat) {
        return SeatItems.item(
                SeatItems.key(district, shards, product, seat.personId()), generation, seat);
    }

    private static void requireDone(Outcome outcome) {
        if (!outcome.isDone()) {
            throw new StaleSeatWriter();
        }
    }
}

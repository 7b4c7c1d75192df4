package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Shards;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.claim.Basis;

import java.util.List;
import java.util.Locale;

/** How seats and ledgers become items and back. */
final class SeatItems {
    static final String GENERATION = "gen";
    static final String OPEN_STEP = "openStep";
    static final String VERSION = "version";
    static final String HOLDING = "holding";
    static final String GRACE = "grace";
    static final String WAITING = "waiting";
    static final String GRACE_END = "graceEnd";
    static final String SETTINGS = "settings";
    static final String CONFLICTS = "conflicts";
    static final String BASIS = "basis";
    static final String STATE = "state";

    /** By what the only product was decided before ledgers said so. */
    private static final String FORMER_BASIS =
            new Basis(SeatSettings.unlimited(), List.of(), List.of()).asString();

    private static final String SINCE = "since";
    private static final String GRACE_ENDS = "graceEnds";

    private SeatItems() {}

    static Key ledgerKey(DistrictId district, String product) {
        return new Key(district.asString(), "ledger#" + product);
    }

    static Key key(DistrictId district, int shards, String product, String personId) {
        return new Key(
                partition(district, Shards.of(personId, shards)), prefix(product) + personId);
    }

    static String partition(DistrictId district, int shard) {
        return district.asString() + "#" + shard;
    }

    static String prefix(String product) {
        return "seat#" + product + "#";
    }

    static Item item(Key key, long generation, Seat seat) {
        Item item =
                Item.at(key)
                        .with(GENERATION, generation)
                        .with(STATE, seat.state().code())
                        .with(SINCE, seat.since());
        seat.graceEnds().ifPresent(end -> item.with(GRACE_ENDS, end));
        return item;
    }

    static Seat seat(String product, Item item) {
        return new Seat(
                item.text(Item.SK).substring(prefix(product).length()),
                SeatState.valueOf(item.text(STATE).toUpperCase(Locale.ROOT)),
                item.time(SINCE),
                item.maybeTime(GRACE_ENDS));
    }

    static SeatLedger ledger(Item item) {
        return new SeatLedger(
                count(item, HOLDING),
                count(item, GRACE),
                count(item, WAITING),
                count(item, CONFLICTS),
                item.maybeTime(GRACE_END),
                item.maybeText(BASIS).orElse(item.has(HOLDING) ? FORMER_BASIS : ""),
                numberOrZero(item, SETTINGS),
                item.maybeText(OPEN_STEP),
                item.number(VERSION));
    }

    /** Before the first step has ended there are no totals yet. */
    private static int count(Item item, String name) {
        return Math.toIntExact(numberOrZero(item, name));
    }

    private static long numberOrZero(Item item, String name) {
        return item.has(name) ? item.number(name) : 0;
    }
}

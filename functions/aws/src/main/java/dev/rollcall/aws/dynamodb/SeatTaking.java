package dev.rollcall.aws.dynamodb;

import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore.Taken;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** One seat taken in one transaction with its ledger. */
final class SeatTaking {
    private static final String NO_STEP =
            "attribute_not_exists(#openStep) AND attribute_exists(#pk)";

    private final Table table;

    SeatTaking(Table table) {
        this.table = table;
    }

    /** Takes a seat for whoever is in this state now, in grace or waiting. */
    Taken take(Key ledger, OptionalInt pool, Key key, Seat seat, Instant now) {
        List<Table.Write> writes =
                List.of(
                        new Table.Write(ledger, moving(seat.state()), free(pool)),
                        new Table.Write(key, holding(now), stillIn(seat.state())));
        return switch (table.transact(writes)) {
            case Outcome.Done _ -> Taken.DONE;
            case Outcome.Refused(Item stored) -> why(stored, pool);
        };
    }

    /** The ledger is answered where it refused; otherwise somebody wrote at the same time. */
    private static Taken why(Item stored, OptionalInt pool) {
        boolean full =
                pool.isPresent()
                        && stored.has(SeatItems.HOLDING)
                        && !stored.has(SeatItems.OPEN_STEP)
                        && stored.number(SeatItems.HOLDING) >= pool.getAsInt();
        return full ? Taken.NONE_FREE : Taken.BUSY;
    }

    private static Expression moving(SeatState from) {
        return Expression.of(
                        "SET #holding = #holding + :one, #version = #version + :one, #%1$s = #%1$s - :one"
                                .formatted(from.code()))
                .with("one", 1);
    }

    private static Expression free(OptionalInt pool) {
        return pool.isPresent()
                ? Expression.of(NO_STEP + " AND #holding < :pool").with("pool", pool.getAsInt())
                : Expression.of(NO_STEP);
    }

    private static Expression holding(Instant now) {
        return Expression.of("SET #state = :holding, #since = :now REMOVE #graceEnds")
                .with("holding", SeatState.HOLDING.code())
                .with("now", now);
    }

    private static Expression stillIn(SeatState state) {
        return Expression.of("#state = :was").with("was", state.code());
    }
}

package dev.rollcall.handlers.console.action;

import dev.rollcall.account.customer.SeatJournal;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.ConnectionPatch.Wish;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Sets the seats of the product people of a district sign in to (product.md X2). */
final class Pool {

    private final ConnectionStore connections;
    private final ChangeConnection change;
    private final StartSync start;
    private final SeatJournal journal;

    Pool(
            ConnectionStore connections,
            ChangeConnection change,
            StartSync start,
            SeatJournal journal) {
        this.connections = connections;
        this.change = change;
        this.start = start;
        this.journal = journal;
    }

    /** Sets them where nobody changed the settings since they were looked at. */
    Result set(Pressed pressed) {
        int seats = Parameters.seats(pressed.event());
        long seen = Parameters.version(pressed.event());
        pressed.note(LogKey.COUNT, seats);
        Optional<Connection> before = connections.find(pressed.district());
        if (before.filter(c -> c.settings().version() != seen).isPresent()) {
            return Result.changedMeanwhile();
        }
        var patch = new ConnectionPatch(Wish.LEAVE, settings -> sized(settings, seats));
        return switch (change.change(pressed.district(), patch)) {
            case ChangeConnection.Outcome.Changed(Connection after) ->
                    decided(pressed, seats, after);
            case ChangeConnection.Outcome.Unknown _ -> Result.unknownDistrict();
            case ChangeConnection.Outcome.Disconnected _, ChangeConnection.Outcome.NotEnabled _ ->
                    throw new IllegalStateException("settings may be changed in any state");
        };
    }

    private static DistrictSettings sized(DistrictSettings before, int seats) {
        return before.withPool(before.seats().mainProduct(), OptionalInt.of(seats));
    }

    private Result decided(Pressed pressed, int seats, Connection after) {
        String product = after.settings().seats().mainProduct();
        journal.note(
                after.id(),
                Author.of(new Actor.Staff(pressed.by(), Optional.empty())),
                JournalEvent.SEAT_RULES_CHANGED,
                product + "/" + after.settings().version(),
                Map.of("product", product, "pool", Integer.toString(seats)));
        if (after.isActive() && after.shards() > 0) {
            start.request(after.id(), RunMode.SEATS, Trigger.OPERATOR);
        }
        return Result.done("done", "Set: the seats are decided anew now.");
    }
}

package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;

import java.util.Map;
import java.util.OptionalInt;

/** How many seats a district has, and how many it needs (product.md R24, X2). */
final class SeatsSection {

    static final String STEP = "seats";

    private final SeatStore seats;
    private final Connection connection;
    private final Steps steps;

    SeatsSection(SeatStore seats, Connection connection, Steps steps) {
        this.seats = seats;
        this.connection = connection;
        this.steps = steps;
    }

    Html html() {
        SeatLedger ledger = ledger();
        return Html.of(
                new Facts()
                        .add("Pool", words(settings().pool()))
                        .add("Students who need one", Elements.text(ledger.eligible()))
                        .add("Holding", Elements.text(ledger.holding()))
                        .add("In grace", Elements.text(ledger.grace()))
                        .add("Waiting", Elements.text(ledger.waiting()))
                        .add("Short by", Elements.text(ledger.shortage(settings().pool())))
                        .html(),
                steps.begin("Set the seats", STEP, Fields.text("seats", "Seats", "")));
    }

    /** What the new number does. */
    Html step(WidgetEvent event) {
        int wanted = Parameters.seats(event);
        SeatLedger ledger = ledger();
        int shortage = ledger.shortage(OptionalInt.of(wanted));
        return steps.end(
                "The seats of %s go from %s to %s; %s students need one, so %s. Whoever holds a seat keeps it."
                        .formatted(
                                connection.id().asString(),
                                words(settings().pool()),
                                Elements.number(wanted),
                                Elements.number(ledger.eligible()),
                                shortage == 0
                                        ? "nobody goes without"
                                        : Elements.number(shortage) + " stay without"),
                "Set",
                "seats",
                Map.of(
                        "seats",
                        String.valueOf(wanted),
                        "seen",
                        String.valueOf(connection.settings().version())));
    }

    private static String words(OptionalInt pool) {
        return pool.isPresent() ? Elements.number(pool.getAsInt()) : "no limit";
    }

    private SeatSettings settings() {
        return connection.settings().seats().main();
    }

    private SeatLedger ledger() {
        return seats.ledger(connection.id(), connection.settings().seats().mainProduct());
    }
}

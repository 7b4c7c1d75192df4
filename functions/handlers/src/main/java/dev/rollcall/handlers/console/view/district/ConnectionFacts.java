package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.Connection;
import dev.rollcall.district.NextActor;
import dev.rollcall.district.onboarding.ImportGate;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.seat.SeatLedger;

/** A connection as it stands. */
final class ConnectionFacts {

    private ConnectionFacts() {}

    static Html html(Connection connection, SeatLedger seats, Links links, Times times) {
        DistrictRow row = new DistrictRow(links, times);
        Facts facts =
                new Facts()
                        .add(
                                "District",
                                Html.of(Elements.text(connection.name()), space(), id(connection)))
                        .add("Portal", Words.portal(connection.id().portal()))
                        .add("State", Words.state(connection.state()))
                        .add("Must act next", Words.nextActor(NextActor.of(connection)))
                        .add("Onboarding", onboarding(connection, times))
                        .add("People", Elements.text(connection.people()))
                        .add("Seats", DistrictRow.seats(connection, seats))
                        .add("Fresh", row.freshness(connection))
                        .add("Connected", times.ago(connection.connectedAt()))
                        .add("Next full run", times.at(connection.schedule().nextDueAt()))
                        .add("Asked for", Words.of(connection.schedule().followUp()));
        connection
                .schedule()
                .lastPolledAt()
                .ifPresent(at -> facts.add("Last look at the portal", times.ago(at)));
        connection
                .openRun()
                .ifPresent(open ->
                        facts.add(
                                "Open run",
                                links.run(connection.id(), open.runId(), open.mode()).html()));
        if (!connection.heldRuns().isEmpty()) {
            facts.add("Held", row.held(connection));
        }
        return facts.html();
    }

    private static Html onboarding(Connection connection, Times times) {
        Html blocker =
                ImportGate.blocker(connection, times.now())
                        .map(why -> Elements.badge(why.code(), Tone.WARN))
                        .orElse(Html.NONE);
        return Html.of(DistrictRow.onboarding(connection, times), space(), blocker);
    }

    private static Html id(Connection connection) {
        return Elements.code(connection.id().asString());
    }

    private static Html space() {
        return new Html(" ");
    }
}

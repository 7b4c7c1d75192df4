package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.Connection;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.NextActor;
import dev.rollcall.district.Trend;
import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.handlers.console.view.district.DistrictsView.Stand;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Bar;
import dev.rollcall.handlers.console.widget.Bars;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.sync.Freshness;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One district in a row. */
final class DistrictRow {

    private final Links links;
    private final Times times;

    DistrictRow(Links links, Times times) {
        this.links = links;
        this.times = times;
    }

    Html[] cells(Stand stand) {
        Connection connection = stand.connection();
        return new Html[] {
            name(connection),
            state(connection),
            Elements.text(connection.people()),
            seats(connection, stand.seats()),
            freshness(connection),
            lastRun(connection),
            trend(connection),
            held(connection),
            Words.nextActor(NextActor.of(connection))
        };
    }

    private Html name(Connection connection) {
        String name = connection.name().isBlank() ? connection.id().asString() : connection.name();
        return Html.of(
                links.district(connection.id(), name).html(),
                new Html("<br>"),
                Elements.quiet(connection.id().asString()));
    }

    private Html state(Connection connection) {
        return Html.of(
                Words.state(connection.state()), new Html("<br>"), onboarding(connection, times));
    }

    /** How far each purpose has come (product.md R13). */
    static Html onboarding(Connection connection, Times times) {
        Checklist checklist = new Checklist(connection, times.now());
        return Elements.quiet(
                Arrays.stream(Purpose.values())
                        .map(purpose ->
                                Words.purpose(purpose) + " " + Words.of(checklist.stage(purpose)))
                        .collect(Collectors.joining(", ")));
    }

    static Html seats(Connection connection, SeatLedger seats) {
        var pool = connection.settings().seats().main().pool();
        String rest =
                beyond(seats.grace(), " in grace")
                        + beyond(seats.waiting(), " wait")
                        + shortage(seats.shortage(pool));
        if (pool.isEmpty()) {
            return Elements.text(Elements.number(seats.holding()) + ", no limit" + rest);
        }
        String words =
                Elements.number(seats.holding()) + " of " + Elements.number(pool.getAsInt()) + rest;
        Tone tone = seats.waiting() + seats.grace() > 0 ? Tone.WARN : Tone.GOOD;
        return Html.of(
                Bar.of(seats.holding(), pool.getAsInt(), tone, words),
                new Html(" "),
                Elements.text(words));
    }

    private static String shortage(int students) {
        return students == 0 ? "" : ", short by " + Elements.number(students);
    }

    private static String beyond(int students, String words) {
        return students == 0 ? "" : ", " + Elements.number(students) + words;
    }

    Html freshness(Connection connection) {
        return Freshness.age(connection, times.now())
                .map(age ->
                        Html.of(
                                Bar.of(
                                        age.toMinutes(),
                                        Freshness.OBJECTIVE.toMinutes(),
                                        tone(age),
                                        "%s old, objective %s"
                                                .formatted(
                                                        Times.length(age),
                                                        Times.length(Freshness.OBJECTIVE))),
                                new Html(" "),
                                Elements.text(Times.length(age))))
                .orElseGet(() -> Elements.quiet("not awaited"));
    }

    private static Tone tone(Duration age) {
        return Freshness.isStale(age) ? Tone.BAD : Tone.GOOD;
    }

    private Html lastRun(Connection connection) {
        return connection
                .lastRun()
                .map(last -> lastRun(connection, last))
                .orElseGet(() -> Elements.quiet("none yet"));
    }

    private Html lastRun(Connection connection, LastRun last) {
        return Html.of(
                links.run(connection.id(), last.runId(), last.mode()).html(),
                new Html(" "),
                Words.outcome(last.outcome()),
                new Html(" "),
                last.code().isEmpty() ? Html.NONE : Elements.code(last.code()),
                new Html(" "),
                times.ago(last.endedAt()));
    }

    private static Html trend(Connection connection) {
        List<Integer> changes = connection.trend().orElse(Trend.NONE).changes();
        String words = changes.stream().map(Object::toString).collect(Collectors.joining(", "));
        return Bars.of(changes, Tone.BUSY, "changes, oldest first: " + words);
    }

    Html held(Connection connection) {
        return connection.heldRuns().isEmpty()
                ? Elements.quiet("–")
                : Html.joined(
                        connection.heldRuns().stream()
                                .map(run -> links.run(connection.id(), run, "look").html()));
    }
}

package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.district.onboarding.Checklist.Row;
import dev.rollcall.district.onboarding.Checklist.State;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunStore;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the vendor's staff decide about a request, and about what is shared (A5, A15, M10). */
final class DecisionSection {

    static final String STEP = "review";

    private static final int NEWEST = 20;

    private final RunStore runs;
    private final Connection connection;
    private final Steps steps;

    DecisionSection(RunStore runs, Connection connection, Steps steps) {
        this.runs = runs;
        this.connection = connection;
        this.steps = steps;
    }

    /** What can be decided now; nothing where it is somebody else's turn. */
    Html offer(Instant now) {
        List<Row> next =
                new Checklist(connection, now)
                        .rows().stream().filter(row -> row.state() == State.NEXT).toList();
        return Html.of(approval(next), review(next));
    }

    private Html approval(List<Row> next) {
        String purposes = purposes(next, Stage.APPROVED);
        return purposes.isEmpty()
                ? Html.NONE
                : steps.decide(
                        "Approve",
                        "onboarding-approve",
                        seen(),
                        "Approve what %s asked for: %s%s?"
                                .formatted(connection.id().asString(), purposes, seats()));
    }

    private Html review(List<Row> next) {
        return purposes(next, Stage.REVIEWED).isEmpty()
                ? Html.NONE
                : steps.begin("Review what is shared", STEP);
    }

    /** What the newest preview found, and the button that accepts it. */
    Html step(Times times, Links links) {
        Run preview =
                runs.page(connection.id(), "", NEWEST).runs().stream()
                        .filter(run -> run.mode() == RunMode.PREVIEW)
                        .filter(run -> run.phase() == RunPhase.PREVIEWED)
                        .findFirst()
                        .orElseThrow(() -> new WidgetRefusal("preview-missing", "district"));
        String found =
                runs.report(connection.id(), preview.id())
                        .map(DecisionSection::found)
                        .orElse("a report that is no longer kept");
        return Html.of(
                Elements.row(links.run(connection.id(), preview.id(), "The preview").html()),
                steps.end(
                        "Accept what %s shares, as preview %s of %s found it: %s?"
                                .formatted(
                                        connection.id().asString(),
                                        preview.id(),
                                        times.at(preview.endedAt().orElse(preview.createdAt())),
                                        found),
                        "Accept",
                        "onboarding-review",
                        seen()));
    }

    private static String found(RunReport report) {
        Tally tally = report.tally();
        String kinds =
                Arrays.stream(Kind.values())
                        .map(kind -> kind.code() + " " + Elements.number(stored(tally, kind)))
                        .collect(Collectors.joining(", "));
        int unreadable =
                Arrays.stream(Kind.values())
                        .mapToInt(kind -> tally.total(kind, Outcome.QUARANTINED))
                        .sum();
        return kinds + ", unreadable " + Elements.number(unreadable);
    }

    private static int stored(Tally tally, Kind kind) {
        return tally.total(kind, Outcome.CREATED)
                + tally.total(kind, Outcome.UPDATED)
                + tally.total(kind, Outcome.UNCHANGED);
    }

    private static String purposes(List<Row> next, Stage stage) {
        return next.stream()
                .filter(row -> row.stage() == stage)
                .map(row -> Words.purpose(row.purpose()))
                .collect(Collectors.joining(" and "));
    }

    private String seats() {
        var asked = connection.onboarding().seats();
        return asked.isPresent() ? ", " + Elements.number(asked.getAsInt()) + " seats" : "";
    }

    private Map<String, String> seen() {
        return Map.of("seen", String.valueOf(connection.onboarding().number()));
    }
}

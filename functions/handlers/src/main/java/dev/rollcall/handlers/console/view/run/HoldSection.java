package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Notice;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a run is held, and the two words on it. What is asked before either names the numbers and the
 * plan's fingerprint (T-14).
 */
final class HoldSection {

    private static final int ASKED = 5;

    private HoldSection() {}

    static Html html(Run run, ActionBar bar, WidgetEvent event) {
        return run.holds().isEmpty()
                ? Html.NONE
                : Html.of(
                        Elements.heading("Why it is held"),
                        Notice.of(Tone.WARN, extent(run)),
                        reasons(run),
                        decision(run, bar, event));
    }

    private static String extent(Run run) {
        return run.holdsEverything()
                ? "The whole plan waits: nothing of it is applied."
                : "Creations and updates are in; what takes something away waits.";
    }

    private static Html reasons(Run run) {
        Grid grid = Grid.of("Rule", "What it noticed", "Kind", "School", "Changes", "Of");
        run.holds()
                .forEach(hold ->
                        grid.row(
                                Elements.code(hold.rule().code()),
                                Elements.text(Words.rule(hold.rule())),
                                Elements.text(hold.kind().code()),
                                hold.isDistrictWide()
                                        ? Elements.quiet("all")
                                        : Elements.code(hold.schoolId()),
                                Elements.text(hold.changes()),
                                Elements.text(hold.of())));
        return Elements.wide(grid.or(""));
    }

    private static Html decision(Run run, ActionBar bar, WidgetEvent event) {
        String fingerprint = run.plan().map(PlanSeal::fingerprint).orElse("");
        if (run.phase() != RunPhase.HELD || fingerprint.isEmpty()) {
            return Html.NONE;
        }
        Map<String, String> what =
                Map.of(
                        "district",
                        run.district().asString(),
                        "run",
                        run.id(),
                        "fingerprint",
                        fingerprint);
        return bar.with(
                new Links(event)
                        .run(run.district(), run.id(), "Look at the plan", Map.of("part", "plan")),
                bar.button("Approve", "approve", what)
                        .primary()
                        .asking(
                                "Apply what is held? "
                                        + numbers(run)
                                        + " Plan "
                                        + fingerprint
                                        + "."),
                bar.button("Discard (double-click)", "discard", what)
                        .twice()
                        .asking(
                                "Drop what is held? "
                                        + numbers(run)
                                        + " Plan "
                                        + fingerprint
                                        + ". This cannot be taken back."));
    }

    private static String numbers(Run run) {
        String numbers =
                run.holds().stream()
                        .limit(ASKED)
                        .map(HoldSection::number)
                        .collect(Collectors.joining("; "));
        int more = run.holds().size() - ASKED;
        return numbers + (more > 0 ? "; and " + more + " more reasons." : ".");
    }

    private static String number(Hold hold) {
        return "%s: %s of %s of kind %s%s"
                .formatted(
                        hold.rule().code(),
                        Elements.number(hold.changes()),
                        Elements.number(hold.of()),
                        hold.kind().code(),
                        hold.isDistrictWide() ? "" : " in school " + hold.schoolId());
    }
}

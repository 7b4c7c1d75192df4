package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.console.view.district.RunTable;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Progress;
import dev.rollcall.sync.run.Run;

/** How a run goes, or went. */
final class RunFacts {

    private static final int MILLI = 1_000;

    private RunFacts() {}

    static Html html(Run run, Times times) {
        Facts facts =
                new Facts()
                        .add("Run", Elements.code(run.id()))
                        .add("State", RunTable.state(run))
                        .add(
                                "Mode",
                                Words.of(run.mode()) + ", asked for by " + Words.of(run.trigger()))
                        .add("Asked for", times.ago(run.createdAt()));
        run.startedAt().ifPresent(at -> facts.add("Began", times.at(at)));
        run.endedAt().ifPresent(at -> facts.add("Ended", times.at(at)));
        if (run.isOpen()) {
            progress(facts, run, times);
        }
        run.plan().ifPresent(plan -> facts.add("Plan", plan(plan)));
        run.approval()
                .ifPresent(approval ->
                        facts.add("Approved", approval.by() + " at " + times.at(approval.at())));
        return facts.add("Used", used(run)).html();
    }

    private static void progress(Facts facts, Run run, Times times) {
        Progress progress = run.progress();
        facts.add("Read so far", Elements.text(progress.readRecords()));
        run.plan().ifPresent(plan -> facts.add("Applied", applied(progress, plan)));
        facts.add(
                "Slice", "%s, attempt %s".formatted(progress.slice() + 1, progress.attempt() + 1));
        facts.add("Last sign of life", times.ago(progress.seenAt()));
        progress.waiting()
                .ifPresent(waiting ->
                        facts.add(
                                "Waits",
                                waiting.code().code() + " until " + times.at(waiting.until())));
    }

    private static String applied(Progress progress, PlanSeal plan) {
        return progress.appliedChunks() + " of " + plan.chunks() + " parts";
    }

    private static Html plan(PlanSeal plan) {
        return Html.of(
                Elements.text(plan.changes()),
                Elements.text(" changes, fingerprint "),
                Elements.code(plan.fingerprint()));
    }

    private static String used(Run run) {
        return "%s requests to the portal, %s read and %s write units, %s of work"
                .formatted(
                        Elements.number(run.usage().portalRequests()),
                        Elements.number(run.usage().readMilliUnits() / MILLI),
                        Elements.number(run.usage().writeMilliUnits() / MILLI),
                        Times.length(run.usage().worked()));
    }
}

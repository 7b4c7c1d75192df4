package dev.rollcall.handlers.console.action;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.Decision;
import dev.rollcall.sync.run.RunPhase;

import java.util.Map;

/** A person's word on a held run. */
final class HeldAction implements Widget {

    private final String name;
    private final String words;
    private final String done;
    private final Word word;
    private final Journal journal;

    /**
     * A word on held runs.
     *
     * @param done what is told when it counts
     */
    HeldAction(String name, String words, String done, Word word, Journal journal) {
        this.name = name;
        this.words = words;
        this.done = done;
        this.word = word;
        this.journal = journal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return """
        ### %s
        %s

        | parameter | meaning |
        |---|---|
        | `district`, `run` | the held run |
        | `fingerprint` | the plan that was looked at: the word counts for no other (T-14) |
        | field `operator` | your name, journaled as claimed |
        """
                .formatted(name, words);
    }

    @Override
    public Html show(WidgetEvent event) {
        DistrictId district = Parameters.district(event);
        String run = Parameters.run(event);
        String name = Parameters.claimedName(event);
        String fingerprint = event.parameter("fingerprint");
        Press press =
                Press.of(this.name, name)
                        .about(district)
                        .with(LogKey.RUN, run)
                        .with(LogKey.FINGERPRINT, fingerprint);
        Result result = result(word.on(district, run, fingerprint, "console: " + name));
        journal.record(press, event.correlationId(), result.code());
        return Answer.html(
                event,
                result,
                "See how it goes",
                Map.of("widget", "run", "district", district.asString(), "run", run));
    }

    private Result result(Decision decision) {
        return switch (decision) {
            case Decision.Done _ -> Result.done("done", done);
            case Decision.NotFound _ ->
                    Result.refused("run-unknown", "The district has no such run.");
            case Decision.NotHeld(RunPhase phase) -> notHeld(phase);
            case Decision.PlanSuperseded _ ->
                    Result.refused(
                            "plan-superseded",
                            "A newer full run has taken this plan's place. Look at that one.");
            case Decision.WrongPlan _ ->
                    Result.refused(
                            "plan-differs",
                            "The word was given for another plan than the run has.");
            case Decision.Expired _ ->
                    Result.refused(
                            "hold-expired", "A hold waits for seven days; this one is over.");
            case Decision.RunOpen(String open) ->
                    Result.refused(
                            "run-open",
                            "Run "
                                    + open
                                    + " of the district is open. Press again once it has ended.");
        };
    }

    // A held run that takes no word belongs to a district that is not worked on.
    private static Result notHeld(RunPhase phase) {
        return phase == RunPhase.HELD
                ? Result.refused("district-paused", "The district is not active. Resume it first.")
                : Result.refused(
                        "run-not-held", "Nothing of this run waits: it is " + phase.code() + ".");
    }

    /** The word. */
    @FunctionalInterface
    interface Word {
        Decision on(DistrictId district, String run, String fingerprint, String by);
    }
}

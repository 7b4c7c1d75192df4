package dev.rollcall.handlers.console.view;

import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncMessage;

import java.util.Optional;

/**
 * A dead letter in a row: what it is, and why it lies where it does.
 *
 * @param runs the runs
 * @param links the ways to other views
 * @param times times as the dashboard reads them
 */
record DeadLetterRow(RunStore runs, Links links, Times times) {

    Html[] cells(DeadLetter letter) {
        Html sent = letter.sentAt().map(times::ago).orElse(Html.NONE);
        return switch (letter.content()) {
            case Content.Understood(SyncMessage message) -> understood(sent, message);
            case Content.Newer _ ->
                    row(
                            sent,
                            "a message of a newer version",
                            "no worker of that version came in time");
            case Content.Undecodable _ ->
                    row(sent, "no message", "nobody can read it; sent back, it would return here");
        };
    }

    private static Html[] row(Html sent, String what, String why) {
        return new Html[] {sent, Elements.text(what), Html.NONE, Elements.text(why)};
    }

    private Html[] understood(Html sent, SyncMessage message) {
        Html district = links.district(message.district(), message.district().asString()).html();
        return switch (message) {
            case SyncMessage.Slice slice ->
                    new Html[] {
                        sent,
                        Html.of(
                                Elements.text("slice " + slice.slice() + " of run "),
                                links.run(slice.district(), slice.runId(), slice.runId()).html()),
                        district,
                        reason(runs.find(slice.district(), slice.runId()))
                    };
            case SyncMessage.Poll poll ->
                    new Html[] {
                        sent,
                        Elements.text(
                                "a look at the portal, asked for by " + Words.of(poll.trigger())),
                        district,
                        Elements.text("the look failed as often as the queue allows")
                    };
        };
    }

    private static Html reason(Optional<Run> run) {
        return run.map(DeadLetterRow::reason)
                .orElseGet(
                        () -> Elements.text("its run is not there; sent back, it is passed over"));
    }

    private static Html reason(Run run) {
        String code =
                run.code()
                        .or(() -> run.progress().waiting().map(waiting -> waiting.code()))
                        .map(ErrorCode::code)
                        .orElse("");
        return Html.of(
                Elements.text("its work failed as often as the queue allows; the run is "),
                Words.phase(run.phase()),
                new Html(" "),
                Elements.code(code));
    }
}

package dev.rollcall.handlers.console.action;

import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.queue.Redrive;
import dev.rollcall.sync.queue.Redrive.Redriven;
import dev.rollcall.sync.queue.WorkQueue;

import java.util.Map;

/** Sends dead letters back. */
final class RedriveAction implements Widget {

    private static final int MOST = 50;

    private final Redrive redrive;
    private final Journal journal;

    RedriveAction(Redrive redrive, Journal journal) {
        this.redrive = redrive;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public String description() {
        return """
        ### redrive
        Sends up to fifty dead letters of a queue back to where they came from. Whatever became stale meanwhile is
        passed over by the workers; what no worker can read stays.

        | parameter | meaning |
        |---|---|
        | `queue` | `clever`, `classlink` or `later` |
        | field `operator` | your name, journaled as claimed |
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        WorkQueue queue =
                WorkQueue.of(event.parameter("queue"))
                        .orElseThrow(() -> new WidgetRefusal("queue-unknown", "queue"));
        Press press =
                Press.of(name(), Parameters.claimedName(event)).with(LogKey.QUEUE, queue.code());
        Redriven redriven = redrive.redrive(queue, MOST);
        journal.record(press.with(LogKey.COUNT, redriven.sent()), event.correlationId(), "done");
        return Answer.html(
                event,
                Result.done("done", words(redriven)),
                "Back to the queues",
                Map.of("widget", "queues"));
    }

    private static String words(Redriven redriven) {
        String stay = redriven.left() == 0 ? "" : " " + redriven.left() + " stay.";
        return "Sent back: " + redriven.sent() + "." + stay;
    }
}

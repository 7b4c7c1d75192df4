package dev.rollcall.handlers.console.view;

import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Lanes;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.QueueGauges;
import dev.rollcall.sync.queue.QueueGauges.Depth;
import dev.rollcall.sync.queue.WorkQueue;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncMessage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How deep the queues are, and what lies dead: why, how old, and the button to send it back. */
public final class QueuesView implements Widget {

    private final QueueGauges gauges;
    private final RunStore runs;
    private final ViewPorts ports;

    public QueuesView(ViewPorts ports) {
        this.ports = ports;
        this.gauges = ports.gauges();
        this.runs = ports.runs();
    }

    @Override
    public String name() {
        return "queues";
    }

    @Override
    public String description() {
        return """
        ### queues
        The queues behind the sync function: what waits, what is under way, what lies dead. Up to ten dead letters of
        each queue are shown with their reason and age; a button sends them back, at most fifty at a press. What no
        worker can read stays. The age of the oldest waiting message is in the graph of SQS's own metric.

        | parameter | meaning |
        |---|---|
        | none | |

        ```yaml
        widget: queues
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        List<Standing> all =
                Lanes.ask(
                        Arrays.asList(WorkQueue.values()),
                        queue -> new Standing(queue, gauges.depth(queue)));
        Grid grid = Grid.of("Queue", "Waiting", "Under way", "Delayed", "Dead");
        all.forEach(each -> grid.row(cells(each)));
        return Html.of(
                Elements.wide(grid.or("")),
                Html.joined(
                        all.stream()
                                .filter(each -> each.depth().dead() > 0)
                                .map(each -> dead(event, each))));
    }

    private static Html[] cells(Standing standing) {
        Depth depth = standing.depth();
        return new Html[] {
            Elements.text(standing.queue().code()),
            Elements.text(depth.waiting()),
            Elements.text(depth.underWay()),
            Elements.text(depth.delayed()),
            depth.dead() == 0
                    ? Elements.quiet("0")
                    : Elements.badge(Elements.number(depth.dead()), Tone.BAD)
        };
    }

    private Html dead(WidgetEvent event, Standing standing) {
        Times times = new Times(ports.clock().instant(), event.offset());
        Links links = new Links(event);
        Grid grid = Grid.of("Sent", "What it is", "District", "Why it lies here");
        gauges.deadLetters(standing.queue())
                .forEach(letter -> grid.row(cells(letter, links, times)));
        return Html.of(
                Elements.heading("Dead letters of " + standing.queue().code()),
                Elements.wide(
                        grid.or("None can be looked at just now; another look may show them.")),
                redrive(event, standing));
    }

    private Html redrive(WidgetEvent event, Standing standing) {
        ActionBar bar = new ActionBar(event, ports.actions());
        return bar.with(
                bar.button("Send back", "redrive", Map.of("queue", standing.queue().code()))
                        .primary()
                        .asking(
                                "Send up to 50 of %s dead letters of %s back?"
                                        .formatted(
                                                Elements.number(standing.depth().dead()),
                                                standing.queue().code())));
    }

    private Html[] cells(DeadLetter letter, Links links, Times times) {
        Html sent = letter.sentAt().map(times::ago).orElse(Html.NONE);
        return switch (letter.content()) {
            case Content.Understood(SyncMessage message) -> understood(sent, message, links);
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

    private Html[] understood(Html sent, SyncMessage message, Links links) {
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
        return run.map(QueuesView::reason)
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

    private record Standing(WorkQueue queue, Depth depth) {}
}

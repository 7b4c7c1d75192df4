package dev.rollcall.handlers.console.view;

import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Lanes;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Button;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.queue.QueueGauges;
import dev.rollcall.sync.queue.QueueGauges.Depth;
import dev.rollcall.sync.queue.WorkQueue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How deep the queues are, and what lies dead: why, how old, and the button to send it back. */
public final class QueuesView implements Widget {

    private final QueueGauges gauges;
    private final ViewPorts ports;

    public QueuesView(ViewPorts ports) {
        this.ports = ports;
        this.gauges = ports.gauges();
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
        worker can read stays. Beside each portal's queue stands the run that has been open for the longest; the age
        of the oldest waiting message itself is in the graph of SQS's own metric, which no function can ask SQS for.

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
        Times times = new Times(ports.clock().instant(), event.offset());
        OldestRuns oldest = OldestRuns.of(ports.connections().briefs());
        Grid grid = Grid.of("Queue", "Waiting", "Under way", "Delayed", "Dead", "Oldest open run");
        all.forEach(
                each -> grid.row(cells(each, oldest.html(each.queue(), new Links(event), times))));
        return Html.of(
                Elements.wide(grid.or("")),
                Elements.paragraph(Elements.quiet(OldestRuns.MEANING)),
                Html.joined(
                        all.stream()
                                .filter(each -> each.depth().dead() > 0)
                                .map(each -> dead(event, each))),
                redrive(event, all));
    }

    private static Html[] cells(Standing standing, Html oldest) {
        Depth depth = standing.depth();
        return new Html[] {
            Elements.text(standing.queue().code()),
            Elements.text(depth.waiting()),
            Elements.text(depth.underWay()),
            Elements.text(depth.delayed()),
            depth.dead() == 0
                    ? Elements.quiet("0")
                    : Elements.badge(Elements.number(depth.dead()), Tone.BAD),
            oldest
        };
    }

    private Html dead(WidgetEvent event, Standing standing) {
        DeadLetterRow row =
                new DeadLetterRow(
                        ports.runs(),
                        new Links(event),
                        new Times(ports.clock().instant(), event.offset()));
        Grid grid = Grid.of("Sent", "What it is", "District", "Why it lies here");
        gauges.deadLetters(standing.queue()).forEach(letter -> grid.row(row.cells(letter)));
        return Html.of(
                Elements.heading("Dead letters of " + standing.queue().code()),
                Elements.wide(
                        grid.or("None can be looked at just now; another look may show them.")));
    }

    // One field for the name: CloudWatch knows what is typed by the names of fields alone.
    private Html redrive(WidgetEvent event, List<Standing> all) {
        ActionBar bar = new ActionBar(event, ports.actions());
        Button[] buttons =
                all.stream()
                        .filter(each -> each.depth().dead() > 0)
                        .map(each -> redrive(bar, each))
                        .toArray(Button[]::new);
        return buttons.length == 0 ? Html.NONE : bar.with(buttons);
    }

    private static Button redrive(ActionBar bar, Standing standing) {
        String queue = standing.queue().code();
        return bar.button("Send back those of " + queue, "redrive", Map.of("queue", queue))
                .primary()
                .asking(
                        "Send up to 50 of %s dead letters of %s back?"
                                .formatted(Elements.number(standing.depth().dead()), queue));
    }

    private record Standing(WorkQueue queue, Depth depth) {}
}

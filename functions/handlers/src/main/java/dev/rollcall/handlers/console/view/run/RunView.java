package dev.rollcall.handlers.console.view.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.Run;

import java.util.Map;

/** One run: how it goes or went, why it is held, its plan, and what it could not read. */
public final class RunView implements Widget {

    private final ViewPorts ports;
    private final PlanSection plan;
    private final QuarantineSection quarantine;

    public RunView(ViewPorts ports) {
        this.ports = ports;
        this.plan = new PlanSection(ports.runs(), ports.plans());
        this.quarantine = new QuarantineSection(ports.plans());
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String description() {
        return """
        ### run
        One run: progress while it goes on, why it is held, counts by kind and by school, the plan field by field
        with names and addresses masked, and the records it could not read. A held run is approved or discarded here,
        by name, for exactly the plan that is shown.

        | parameter | meaning |
        |---|---|
        | `district`, `run` | which run |
        | `part` | empty for the report, `plan` or `quarantine` |
        | `q`, `kind`, `change` | in the plan: part of an id, a kind of record, a kind of change |
        | `cursor` | a place in a list, as a button of the widget gives it |

        ```yaml
        widget: run
        district: clever:58da8a43
        run: 0199a3e5c0ffee0123456789abcd
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        if (event.parameter("run").isEmpty()) {
            return Fields.form(
                    Fields.text("district", "District", event.parameter("district")),
                    Fields.text("run", "Run", ""),
                    new Links(event).submit("Show", Map.of("widget", name())).html());
        }
        DistrictId district = Parameters.district(event);
        Run run =
                ports.runs()
                        .find(district, Parameters.run(event))
                        .orElseThrow(() -> new WidgetRefusal("run-unknown", "run"));
        return Html.of(head(event, run), part(event, run));
    }

    private static Html head(WidgetEvent event, Run run) {
        Links links = new Links(event);
        return Elements.row(
                links.district(run.district(), run.district().asString()).html(),
                links.run(run.district(), run.id(), "Report").html(),
                links.run(run.district(), run.id(), "Plan", Map.of("part", "plan")).html(),
                links.run(run.district(), run.id(), "Unreadable", Map.of("part", "quarantine"))
                        .html());
    }

    private Html part(WidgetEvent event, Run run) {
        return switch (event.parameter("part")) {
            case "plan" -> plan.html(event, run);
            case "quarantine" -> quarantine.html(event, run);
            default -> report(event, run);
        };
    }

    private Html report(WidgetEvent event, Run run) {
        Times times = new Times(ports.clock().instant(), event.offset());
        return Html.of(
                RunFacts.html(run, times),
                HoldSection.html(run, new ActionBar(event, ports.actions()), event),
                ports.runs()
                        .report(run.district(), run.id())
                        .map(report -> ReportSection.html(report, event, run))
                        .orElse(Html.NONE));
    }
}

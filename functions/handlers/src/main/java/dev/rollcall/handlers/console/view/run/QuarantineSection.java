package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.ReadQuarantine;
import dev.rollcall.sync.ReadQuarantine.QuarantinePage;
import dev.rollcall.sync.run.Run;

import java.util.Map;

/**
 * Records that a run could not read: what is wrong and where. The body is personal data of unknown
 * form; whoever needs it looks at the portal.
 */
final class QuarantineSection {

    private static final int ROWS = 25;

    private final ReadQuarantine records;

    QuarantineSection(PlanStore plans) {
        this.records = new ReadQuarantine(plans);
    }

    Html html(WidgetEvent event, Run run) {
        QuarantinePage page = page(run, event.parameter("cursor"));
        Grid grid = Grid.of("Kind", "Id", "What is wrong", "Where in the record");
        page.records().forEach(record -> grid.row(cells(record)));
        return Html.of(
                Elements.wide(grid.or("Every record could be read, or what was kept has expired.")),
                page.next().map(cursor -> more(event, run, cursor)).orElse(Html.NONE));
    }

    private static Html[] cells(Quarantined record) {
        return new Html[] {
            Elements.text(record.kind().code()),
            Elements.code(record.id()),
            Elements.text(Words.of(record.code())),
            Elements.code(record.path())
        };
    }

    private QuarantinePage page(Run run, String cursor) {
        try {
            return records.page(run, cursor, ROWS);
        } catch (IllegalArgumentException notOurs) {
            throw new WidgetRefusal("cursor-malformed", "cursor");
        }
    }

    private static Html more(WidgetEvent event, Run run, String cursor) {
        return Elements.row(
                new Links(event)
                        .run(
                                run.district(),
                                run.id(),
                                "More",
                                Map.of("part", "quarantine", "cursor", cursor))
                        .html());
    }
}

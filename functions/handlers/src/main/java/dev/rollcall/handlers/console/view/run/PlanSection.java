package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.sync.PlanPage;
import dev.rollcall.sync.PlanPage.PlannedChange;
import dev.rollcall.sync.PlanPage.Standing;
import dev.rollcall.sync.ReadPlan;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run's plan, field by field. A search looks at so many changes a press, and then offers more.
 */
final class PlanSection {

    private static final int ROWS = 20;
    private static final int STEP = 100;
    private static final int STEPS = 20;

    private final ReadPlan plans;

    PlanSection(RunStore runs, PlanStore plans) {
        this.plans = new ReadPlan(runs, plans);
    }

    Html html(WidgetEvent event, Run run) {
        PlanFilter filter = PlanFilter.of(event);
        PlanPage page = page(run, filter, event.parameter("cursor"));
        Links links = new Links(event);
        Map<String, String> here =
                Map.of(
                        "widget",
                        "run",
                        "district",
                        run.district().asString(),
                        "run",
                        run.id(),
                        "part",
                        "plan");
        Why why = new Why(run.district(), links);
        return Html.of(
                Fields.form(
                        Fields.text("q", "Id", filter.text()),
                        Fields.choice("kind", "Kind", PlanFilter.KINDS, filter.kind()),
                        Fields.choice("change", "Change", PlanFilter.CHANGES, filter.change()),
                        links.submit("Search", here).html()),
                table(page.changes(), why),
                more(page, links, Links.and(here, filter.parameters())));
    }

    private PlanPage page(Run run, PlanFilter filter, String cursor) {
        List<PlannedChange> rows = new ArrayList<>();
        Optional<String> next = Optional.of(cursor);
        int steps = 0;
        do {
            PlanPage page = read(run, next.get(), filter.isOpen() ? ROWS : STEP);
            page.changes().stream().filter(filter::lets).forEach(rows::add);
            next = page.next();
            steps++;
        } while (next.isPresent() && rows.size() < ROWS && steps < STEPS);
        return new PlanPage(rows, next);
    }

    private PlanPage read(Run run, String cursor, int limit) {
        try {
            return plans.page(run.district(), run.id(), cursor, limit)
                    .orElseGet(() -> new PlanPage(List.of(), Optional.empty()));
        } catch (IllegalArgumentException notOurs) {
            throw new WidgetRefusal("cursor-malformed", "cursor");
        }
    }

    private static Html table(List<PlannedChange> changes, Why why) {
        Grid grid = Grid.of("Record", "Change", "Field", "Before", "After");
        changes.forEach(change -> rows(grid, change, why));
        return Elements.wide(grid.or("No change here."));
    }

    private static void rows(Grid grid, PlannedChange planned, Why why) {
        Html record =
                Html.of(
                        Elements.text(planned.change().kind().code() + " "),
                        why.of(planned.change().key()));
        Html change =
                Html.of(
                        Elements.text(PlanFilter.word(planned.change()) + " "),
                        standing(planned.standing()));
        List<FieldChange> fields = FieldChange.of(planned.change());
        if (fields.isEmpty()) {
            grid.row(record, change, Html.NONE, Html.NONE, Html.NONE);
        }
        for (int i = 0; i < fields.size(); i++) {
            FieldChange field = fields.get(i);
            grid.row(
                    i == 0 ? record : Html.NONE,
                    i == 0 ? change : Html.NONE,
                    Elements.text(field.name()),
                    Elements.text(field.before()),
                    Elements.text(field.after()));
        }
    }

    private static Html standing(Standing standing) {
        return Elements.badge(
                Words.of(standing),
                switch (standing) {
                    case APPLIED -> Tone.GOOD;
                    case HELD -> Tone.WARN;
                    case PENDING, DROPPED -> Tone.QUIET;
                });
    }

    private static Html more(PlanPage page, Links links, Map<String, String> here) {
        return page.next()
                .map(cursor ->
                        Elements.row(
                                links.again("More", Links.and(here, Map.of("cursor", cursor)))
                                        .html()))
                .orElse(Html.NONE);
    }
}

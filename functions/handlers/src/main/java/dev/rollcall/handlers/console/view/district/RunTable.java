package dev.rollcall.handlers.console.view.district;

import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;

import java.util.List;

/** Runs, newest first. */
public final class RunTable {

    private RunTable() {}

    public static Html html(List<Run> runs, Links links, Times times) {
        Grid grid = Grid.of("Run", "Asked for by", "State", "Began", "Worked", "Changes", "Held");
        runs.forEach(run -> grid.row(cells(run, links, times)));
        return Elements.wide(grid.or("No run yet."));
    }

    private static Html[] cells(Run run, Links links, Times times) {
        return new Html[] {
            links.run(run.district(), run.id(), run.mode().code()).html(),
            Elements.text(Words.of(run.trigger())),
            state(run),
            times.ago(run.createdAt()),
            Elements.text(Times.length(run.usage().worked())),
            Elements.text(run.plan().map(PlanSeal::changes).orElse(0)),
            Elements.text(run.holds().size())
        };
    }

    public static Html state(Run run) {
        Html code = run.code().map(ErrorCode::code).map(Elements::code).orElse(Html.NONE);
        return Html.of(Words.phase(run.phase()), new Html(" "), code);
    }
}

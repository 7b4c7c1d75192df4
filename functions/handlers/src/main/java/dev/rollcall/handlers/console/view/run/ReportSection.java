package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.Advice;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Paging;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run did, by kind and by school. */
final class ReportSection {

    private static final int SCHOOLS = 20;

    private ReportSection() {}

    static Html html(RunReport report, WidgetEvent event, Run run) {
        return Html.of(
                Elements.heading("By kind"),
                kinds(report.tally()),
                seats(report.seats()),
                Elements.heading("By school"),
                schools(report.tally(), event, run),
                remarks(report.remarks()));
    }

    private static Html kinds(Tally tally) {
        List<String> heads = new ArrayList<>(List.of("Kind"));
        Arrays.stream(Outcome.values()).map(Outcome::code).forEach(heads::add);
        Grid grid = Grid.of(heads.toArray(String[]::new));
        for (Kind kind : Kind.values()) {
            List<Html> cells = new ArrayList<>(List.of(Elements.text(kind.code())));
            for (Outcome outcome : Outcome.values()) {
                cells.add(count(tally.total(kind, outcome)));
            }
            grid.row(cells.toArray(Html[]::new));
        }
        return Elements.wide(grid.or(""));
    }

    private static Html count(int number) {
        return number == 0 ? Elements.quiet("0") : Elements.text(number);
    }

    private static Html seats(RunReport.SeatCounts seats) {
        return new Facts()
                .add(
                        "Seats",
                        "%s granted, %s freed; now %s holding, %s in grace, %s waiting"
                                .formatted(
                                        Elements.number(seats.granted()),
                                        Elements.number(seats.freed()),
                                        Elements.number(seats.holding()),
                                        Elements.number(seats.grace()),
                                        Elements.number(seats.waiting())))
                .html();
    }

    private static Html schools(Tally tally, WidgetEvent event, Run run) {
        List<String> ids = new ArrayList<>();
        tally.forEachSchool((school, row) -> ids.add(school));
        Paging<String> paging = Paging.of(ids, event.page(), SCHOOLS);
        Grid grid = Grid.of("School", "Counts");
        paging.rows().forEach(school -> grid.row(school(school), counts(tally, school)));
        return Html.of(
                Elements.wide(grid.or("No school.")),
                paging.html(
                        "schools",
                        new Links(event),
                        Map.of(
                                "widget",
                                "run",
                                "district",
                                run.district().asString(),
                                "run",
                                run.id())));
    }

    private static Html school(String id) {
        return id.isEmpty() ? Elements.quiet("the district itself") : Elements.code(id);
    }

    private static Html counts(Tally tally, String school) {
        return Elements.text(
                Arrays.stream(Kind.values())
                        .flatMap(kind ->
                                Arrays.stream(Outcome.values())
                                        .filter(outcome -> tally.of(school, kind, outcome) != 0)
                                        .map(outcome -> words(tally, school, kind, outcome)))
                        .collect(Collectors.joining(", ")));
    }

    private static String words(Tally tally, String school, Kind kind, Outcome outcome) {
        return "%s %s %s"
                .formatted(
                        kind.code(),
                        outcome.code(),
                        Elements.number(tally.of(school, kind, outcome)));
    }

    private static Html remarks(List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return Html.NONE;
        }
        Grid grid = Grid.of("Noticed", "About", "Times", "What the district can do");
        remarks.forEach(remark ->
                grid.row(
                        Elements.code(remark.code().code()),
                        Elements.code(remark.subject()),
                        Elements.text(remark.count()),
                        Elements.text(Advice.of(remark.code()))));
        return Html.of(Elements.heading("Remarks"), Elements.wide(grid.or("")));
    }
}

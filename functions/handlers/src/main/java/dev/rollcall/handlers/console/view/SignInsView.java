package dev.rollcall.handlers.console.view;

import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.TimeRange;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.Lanes;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Paging;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.signin.tally.SignInTallyStore;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sign-ins ended: the fleet's districts one by one, or one by code and hour. */
public final class SignInsView implements Widget {

    private static final int ROWS = 10;
    private static final int REFUSALS = 15;
    private static final Duration KEPT = Duration.ofDays(14);

    private final ViewPorts ports;
    private final SignInTallyStore tallies;

    public SignInsView(ViewPorts ports) {
        this.ports = ports;
        this.tallies = ports.tallies();
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public String description() {
        return """
        ### sign-ins
        How sign-ins ended in the dashboard's time range, by code: ten districts a page, the largest first, or one
        district with its recent refusals. Figures are of whole hours and kept for 14 days; a longer range shows
        those. Nobody is named; the correlation id leads to the log.

        | parameter | meaning |
        |---|---|
        | `district` | one district, for example `clever:58da8a43`; empty for all |
        | `page` | from 1 on |

        ```yaml
        widget: sign-ins
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        Optional<DistrictId> district = Parameters.findDistrict(event);
        Html form =
                Fields.form(
                        Fields.text("district", "District", event.parameter("district")),
                        new Links(event).submit("Show", Map.of("widget", name())).html());
        return Html.of(form, district.map(id -> one(event, id)).orElseGet(() -> fleet(event)));
    }

    private Html fleet(WidgetEvent event) {
        List<DistrictBrief> all =
                ports.connections().briefs().stream()
                        .sorted(
                                Comparator.comparingInt(DistrictBrief::people)
                                        .reversed()
                                        .thenComparing(DistrictBrief::id))
                        .toList();
        Paging<DistrictBrief> paging = Paging.of(all, event.page(), ROWS);
        Links links = new Links(event);
        TimeRange range = range(event);
        Grid grid = Grid.of("District", "Signed in", "Refused", "Over time");
        Lanes.ask(paging.rows(), brief -> row(brief, links, range)).forEach(grid::row);
        return Html.of(
                Elements.wide(grid.or("No district yet.")),
                paging.html("districts", links, Map.of("widget", name())));
    }

    private Html[] row(DistrictBrief brief, Links links, TimeRange range) {
        Attendance came = attendance(brief.id(), range);
        String name = brief.name().isBlank() ? brief.id().asString() : brief.name();
        return new Html[] {
            links.again(name, Map.of("widget", name(), "district", brief.id().asString())).html(),
            Elements.text(came.signedIn()),
            Elements.text(came.refused()),
            came.columns()
        };
    }

    private Html one(WidgetEvent event, DistrictId district) {
        TimeRange range = range(event);
        Times times = new Times(ports.clock().instant(), event.offset());
        Grid refusals = Grid.of("When", "Why", "Correlation id");
        tallies.refusals(district, range.from(), range.to(), REFUSALS)
                .forEach(refusal -> refusals.row(cells(refusal, times)));
        return Html.of(
                Elements.heading("From " + times.at(range.from()) + " to " + times.at(range.to())),
                attendance(district, range).codes(),
                Elements.heading("Recent refusals"),
                Elements.wide(refusals.or("Nobody was refused.")));
    }

    private static Html[] cells(RecentRefusal refusal, Times times) {
        return new Html[] {
            times.ago(refusal.at()),
            Elements.code(refusal.code()),
            Elements.code(refusal.correlationId())
        };
    }

    private Attendance attendance(DistrictId district, TimeRange range) {
        return new Attendance(range, tallies.hours(district, range.from(), range.to()));
    }

    private TimeRange range(WidgetEvent event) {
        Instant now = ports.clock().instant();
        return event.range(now).notBefore(now.minus(KEPT));
    }
}

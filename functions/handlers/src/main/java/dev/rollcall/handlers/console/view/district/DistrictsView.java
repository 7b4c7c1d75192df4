package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.Lanes;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.Paging;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every connection, found and ordered by the directory's briefs; connection and seats are read for
 * the rows of the page alone.
 */
public final class DistrictsView implements Widget {

    static final int ROWS = 25;

    private final ConnectionStore connections;
    private final SeatStore seats;
    private final InstantSource clock;

    public DistrictsView(ConnectionStore connections, SeatStore seats, InstantSource clock) {
        this.connections = connections;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "districts";
    }

    @Override
    public String description() {
        return """
        ### districts
        Every connection: state, people, seats used of the pool, freshness against its objective of 26 hours,
        the last run and what the last 30 changed, what is held, and who must act next. A name opens the district.

        | parameter | meaning |
        |---|---|
        | `q` | part of a name or id |
        | `show` | `all`, `held`, `operator`, `stale`, `failed` or `inactive` |
        | `portal` | `clever` or `classlink` |
        | `sort` | `attention` (default), `stalest`, `largest` or `name` |
        | `page` | from 1 on, 25 districts each |

        ```yaml
        widget: districts
        show: held
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        Instant now = clock.instant();
        DistrictFilter filter = DistrictFilter.of(event);
        DistrictOrder order = DistrictOrder.of(event.parameter("sort"));
        List<DistrictBrief> all =
                connections.briefs().stream()
                        .filter(brief -> filter.lets(brief, now))
                        .sorted(order.by(now).thenComparing(DistrictBrief::id))
                        .toList();
        Map<String, String> here =
                Links.and(filter.parameters(), Map.of("widget", name(), "sort", order.code()));
        Paging<DistrictBrief> paging = Paging.of(all, event.page(), ROWS);
        return Html.of(
                form(event, filter, order),
                table(event, paging.rows(), now),
                paging.html("districts", new Links(event), here));
    }

    private Html form(WidgetEvent event, DistrictFilter filter, DistrictOrder order) {
        return Fields.form(
                Fields.text("q", "Find", filter.text()),
                Fields.choice("show", "Show", DistrictFilter.SHOWS, filter.show()),
                Fields.choice("portal", "of", DistrictFilter.PORTALS, filter.portal()),
                Fields.choice("sort", "by", orders(), order.code()),
                new Links(event).submit("Show", Map.of("widget", name())).html());
    }

    private static Map<String, String> orders() {
        return Arrays.stream(DistrictOrder.values())
                .collect(
                        Collectors.toMap(
                                DistrictOrder::code,
                                DistrictOrder::words,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private Html table(WidgetEvent event, List<DistrictBrief> briefs, Instant now) {
        Grid grid =
                Grid.of(
                        "District",
                        "State",
                        "People",
                        "Seats",
                        "Fresh",
                        "Last run",
                        "Last 30",
                        "Held",
                        "Must act");
        var row = new DistrictRow(new Links(event), new Times(now, event.offset()));
        Lanes.ask(briefs, this::stand).stream()
                .flatMap(Optional::stream)
                .forEach(stand -> grid.row(row.cells(stand)));
        return Elements.wide(grid.or("No district fits."));
    }

    // Gone between the list and the look: the next refresh will not list it.
    private Optional<Stand> stand(DistrictBrief brief) {
        return connections
                .find(brief.id())
                .map(connection -> new Stand(connection, ledger(connection)));
    }

    private SeatLedger ledger(Connection connection) {
        return seats.ledger(connection.id(), connection.settings().seats().mainProduct());
    }

    /** A district as it stands. */
    record Stand(Connection connection, SeatLedger seats) {}
}

package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.onboarding.OnboardingSection;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Asking;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Button;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.RunStore.RunPage;

import java.util.Map;
import java.util.Optional;

/** One district: what may be done, how it stands, its runs and its settings. */
public final class DistrictView implements Widget {

    private static final int RUNS = 15;

    private final ViewPorts ports;
    private final ConnectionStore connections;
    private final RunStore runs;
    private final OnboardingSection onboarding;

    public DistrictView(ViewPorts ports) {
        this.ports = ports;
        this.onboarding = new OnboardingSection(ports);
        this.connections = ports.connections();
        this.runs = ports.runs();
    }

    @Override
    public String name() {
        return "district";
    }

    @Override
    public String description() {
        return """
        ### district
        One district: its connection, seats, runs and settings, with buttons to sync it now, preview a run, pause
        and resume it, and its onboarding, with what the vendor's staff decide in it: approve, review, link to an
        account, set the owner, set the seats. The buttons call the action function, ask for confirmation and want
        your name.

        | parameter | meaning |
        |---|---|
        | `district` | for example `clever:58da8a43`; a field asks for it where it is not given |
        | `part` | empty, or `onboarding` |
        | `cursor` | a place in the list of runs, as a button of the widget gives it |

        ```yaml
        widget: district
        district: clever:58da8a43
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        Optional<DistrictId> district = Parameters.findDistrict(event);
        return district.map(id -> shown(event, id)).orElseGet(() -> Asking.district(event, name()));
    }

    private Html shown(WidgetEvent event, DistrictId id) {
        Connection connection =
                connections
                        .find(id)
                        .orElseThrow(() -> new WidgetRefusal("district-unknown", "district"));
        return Html.of(head(event, id), part(event, connection));
    }

    private static Html head(WidgetEvent event, DistrictId id) {
        Links links = new Links(event);
        return Elements.row(
                links.districts().html(),
                links.district(id, id.asString()).html(),
                links.onboarding(id).html(),
                Asking.person(links, id));
    }

    private Html part(WidgetEvent event, Connection connection) {
        return event.parameter("part").equals("onboarding")
                ? onboarding.html(event, connection)
                : overview(event, connection);
    }

    private Html overview(WidgetEvent event, Connection connection) {
        Times times = new Times(ports.clock().instant(), event.offset());
        Links links = new Links(event);
        DistrictId id = connection.id();
        return Html.of(
                ConnectionFacts.html(
                        connection,
                        ports.seats().ledger(id, connection.settings().seats().mainProduct()),
                        links,
                        times),
                actions(event, connection),
                Elements.heading("Runs"),
                timeline(event, id, links, times),
                Elements.heading("Settings"),
                SettingsFacts.html(connection.settings()));
    }

    private Html actions(WidgetEvent event, Connection connection) {
        ActionBar bar = new ActionBar(event, ports.actions());
        Map<String, String> what = Map.of("district", connection.id().asString());
        String name = connection.id().asString();
        return switch (connection.state()) {
            case ACTIVE ->
                    bar.with(
                            bar.button("Sync now", "sync", what)
                                    .primary()
                                    .asking("Read all of " + name + " now?"),
                            bar.button("Preview", "preview", what)
                                    .asking("Read all of " + name + " and change nothing?"),
                            pause(bar, what, name));
            case PAUSED ->
                    bar.with(
                            bar.button("Resume", "resume", what)
                                    .primary()
                                    .asking("Resume " + name + " with a full run?"));
            case NOT_ENABLED, DISCONNECTED -> outOfReach(connection.state());
        };
    }

    private static Button pause(ActionBar bar, Map<String, String> what, String name) {
        return bar.button("Pause", "pause", what)
                .asking("Pause " + name + "? Nobody of it can sign in until it is resumed.");
    }

    private static Html outOfReach(ConnectionState state) {
        return Elements.paragraph(
                Elements.quiet(
                        state == ConnectionState.NOT_ENABLED
                                ? "The district has to switch the application on in its portal."
                                : "The district has to add the application again in its portal."));
    }

    private Html timeline(WidgetEvent event, DistrictId id, Links links, Times times) {
        RunPage page = page(id, event.parameter("cursor"));
        Html older =
                page.next()
                        .map(cursor ->
                                links.again(
                                                "Older runs",
                                                Map.of(
                                                        "widget",
                                                        name(),
                                                        "district",
                                                        id.asString(),
                                                        "cursor",
                                                        cursor))
                                        .html())
                        .orElse(Html.NONE);
        return Html.of(RunTable.html(page.runs(), links, times), Elements.row(older));
    }

    private RunPage page(DistrictId id, String cursor) {
        try {
            return runs.page(id, cursor, RUNS);
        } catch (IllegalArgumentException notOurs) {
            throw new WidgetRefusal("cursor-malformed", "cursor");
        }
    }
}

package dev.rollcall.handlers.console.view;

import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.Widgets;
import dev.rollcall.handlers.console.view.district.DistrictView;
import dev.rollcall.handlers.console.view.district.DistrictsView;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.view.person.ExplainView;
import dev.rollcall.handlers.console.view.run.RunView;

import java.util.List;

/** Every view there is. */
public final class Views {

    /** The parameter that names a view. */
    public static final String PARAMETER = "widget";

    private Views() {}

    public static Widgets over(ViewPorts ports) {
        return new Widgets(PARAMETER, "widget-unknown", all(ports));
    }

    private static List<Widget> all(ViewPorts ports) {
        return List.of(
                new DistrictsView(ports.connections(), ports.seats(), ports.clock()),
                new DistrictView(ports),
                new RunView(ports),
                new ExplainView(ports),
                new SignInsView(ports),
                new QueuesView(ports));
    }
}

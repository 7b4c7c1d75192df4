package dev.rollcall.handlers.console;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.console.view.part.ViewPorts;

import java.time.Instant;
import java.util.List;

/** The views that dashboards open, played before a snapshot on stores that lead nowhere. */
final class ViewRehearsal {

    private static final DistrictId STAGE = new DistrictId(Portal.CLEVER, "stage");
    private static final List<String> CALLS =
            List.of(
                    "{\"widget\":\"districts\"}",
                    "{\"widget\":\"district\",\"district\":\"clever:stage\"}",
                    "{\"widget\":\"district\",\"district\":\"clever:stage\",\"part\":\"onboarding\"}",
                    "{\"widget\":\"run\",\"district\":\"clever:stage\",\"run\":\"none\"}",
                    "{\"widget\":\"explain\",\"district\":\"clever:stage\",\"person\":\"none\"}",
                    "{\"widget\":\"sign-ins\"}",
                    "{\"widget\":\"queues\"}");

    private final WidgetDoor door;
    private final ViewPorts ports;

    ViewRehearsal(WidgetDoor door, ViewPorts ports) {
        this.door = door;
        this.ports = ports;
    }

    /** What anybody may ask over the network: it reads one item that is not there. */
    static void strangersCall(WidgetDoor door) {
        door.rehearse("{\"widget\":\"district\",\"district\":\"clever:none\"}");
    }

    void run() {
        Instant now = ports.clock().instant();
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        ports.connections().create(STAGE, Connection.discovered(STAGE, settings, now));
        CALLS.forEach(door::rehearse);
    }
}

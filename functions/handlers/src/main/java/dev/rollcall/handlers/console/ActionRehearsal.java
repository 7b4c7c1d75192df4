package dev.rollcall.handlers.console;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.console.action.ActionPorts;

import java.util.List;

/** What operators press, played before a snapshot on stores that lead nowhere. */
final class ActionRehearsal {

    private static final DistrictId STAGE = new DistrictId(Portal.CLEVER, "stage");
    private static final List<String> PRESSES =
            List.of("sync", "approve", "discard", "onboarding-approve");

    private final WidgetDoor door;
    private final ActionPorts ports;

    ActionRehearsal(WidgetDoor door, ActionPorts ports) {
        this.door = door;
        this.ports = ports;
    }

    void run() {
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        ports.connections()
                .create(STAGE, Connection.discovered(STAGE, settings, ports.clock().instant()));
        PRESSES.forEach(press -> door.rehearse(call(press)));
    }

    private static String call(String action) {
        return Json.object()
                .put("action", action)
                .put("district", STAGE.asString())
                .put("run", "none")
                .put("fingerprint", "none")
                .put("seen", "0")
                .<ObjectNode>set("widgetContext", Json.object().set("forms", typed()))
                .toString();
    }

    private static ObjectNode typed() {
        return Json.object().set("all", Json.object().put("operator", "stage"));
    }
}

package dev.rollcall.handlers.console;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.handlers.console.view.Views;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The views' function, put together. */
final class ViewParts {

    private final Wiring wiring;
    private final ViewPorts ports;

    ViewParts(UnaryOperator<String> environment) {
        this(
                new Wiring(
                        "console-view",
                        environment,
                        "DISTRICT_TABLE",
                        "ROSTER_TABLE",
                        "RUN_TABLE",
                        "SEAT_TABLE",
                        "SIGN_IN_TABLE",
                        "CLEVER_SYNC_QUEUE_URL",
                        "CLEVER_SYNC_DEAD_LETTER_QUEUE_URL",
                        "CLASSLINK_SYNC_QUEUE_URL",
                        "CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL",
                        "LATER_QUEUE_URL",
                        "LATER_DEAD_LETTER_QUEUE_URL",
                        "CONSOLE_ACTION_ARN"));
    }

    private ViewParts(Wiring wiring) {
        this(wiring, wiring.log());
    }

    private ViewParts(Wiring wiring, JsonLog journal) {
        this.wiring = wiring;
        ports = ports(wiring, wiring.stores(), journal);
    }

    WidgetDoor door() {
        return new WidgetDoor(wiring.log(), Views.PARAMETER, Views.over(ports)::answer);
    }

    /** Warms up on a stage, then over the network with a district that is not there. */
    Snapshot snapshot() {
        return new Snapshot(wiring.log(), this::warmUp, wiring.secrets()::forget);
    }

    private void warmUp() {
        ViewParts stage =
                new ViewParts(wiring.rehearsal(Map.of()), JsonLog.nowhere(wiring.clock()));
        new ViewRehearsal(stage.door(), stage.ports).run();
        ViewRehearsal.strangersCall(door());
    }

    private static ViewPorts ports(Wiring wiring, DynamoDbStores stores, JsonLog journal) {
        return new ViewPorts(
                stores.connections(),
                stores.runs(),
                stores.plans(),
                stores.seats(),
                stores.accounts(),
                explain(wiring, stores),
                stores.signInTallies(),
                wiring.queueDesk(),
                journal,
                wiring.text("CONSOLE_ACTION_ARN"),
                wiring.clock());
    }

    private static ExplainPerson explain(Wiring wiring, DynamoDbStores stores) {
        return new ExplainPerson(
                stores.connections(),
                new PersonReader(stores.rosters(), stores.seats()),
                stores.seats(),
                new Admission(stores.licences(), wiring.clock()),
                stores.logins(),
                wiring.clock());
    }
}

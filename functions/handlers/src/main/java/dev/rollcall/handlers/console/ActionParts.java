package dev.rollcall.handlers.console;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.handlers.console.action.ActionPorts;
import dev.rollcall.handlers.console.action.Actions;
import dev.rollcall.handlers.console.action.StaffPorts;
import dev.rollcall.sync.RunIds;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The actions' function, put together. */
final class ActionParts {

    private final Wiring wiring;
    private final ActionPorts ports;

    ActionParts(UnaryOperator<String> environment) {
        this(wiring(environment));
    }

    private ActionParts(Wiring wiring) {
        this(wiring, wiring.log());
    }

    private static Wiring wiring(UnaryOperator<String> environment) {
        return new Wiring(
                "console-action",
                environment,
                "DISTRICT_TABLE",
                "RUN_TABLE",
                "CLEVER_SYNC_QUEUE_URL",
                "CLEVER_SYNC_DEAD_LETTER_QUEUE_URL",
                "CLASSLINK_SYNC_QUEUE_URL",
                "CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL",
                "LATER_QUEUE_URL",
                "LATER_DEAD_LETTER_QUEUE_URL");
    }

    private ActionParts(Wiring wiring, JsonLog journal) {
        this.wiring = wiring;
        ports = ports(wiring, wiring.stores(), journal);
    }

    WidgetDoor door() {
        return new WidgetDoor(wiring.log(), Actions.PARAMETER, Actions.over(ports)::answer);
    }

    /** Warms up on a stage: over the network nothing is pressed before somebody presses it. */
    Snapshot snapshot() {
        return new Snapshot(wiring.log(), this::warmUp, wiring.secrets()::forget);
    }

    private void warmUp() {
        ActionParts stage =
                new ActionParts(wiring.rehearsal(Map.of()), JsonLog.nowhere(wiring.clock()));
        new ActionRehearsal(stage.door(), stage.ports).run();
    }

    private static ActionPorts ports(Wiring wiring, DynamoDbStores stores, JsonLog journal) {
        return new ActionPorts(
                stores.connections(),
                stores.runs(),
                wiring.queue(),
                wiring.queueDesk(),
                new StaffPorts(
                        stores.accounts(),
                        stores.contacts(),
                        stores.onboardingJournal(),
                        stores.outbox()),
                new RunIds(wiring.clock(), wiring.random()),
                wiring.clock(),
                journal);
    }
}

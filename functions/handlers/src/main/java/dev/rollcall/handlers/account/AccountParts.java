package dev.rollcall.handlers.account;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.sync.RunIds;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The account function, put together. */
final class AccountParts {

    private static final String CLIENTS = "API_CLIENTS_SECRET_ARN";

    private final Wiring wiring;
    private final AccountPorts ports;

    AccountParts(UnaryOperator<String> environment) {
        this(
                new Wiring(
                        "account",
                        environment,
                        "DISTRICT_TABLE",
                        "ROSTER_TABLE",
                        "RUN_TABLE",
                        "SEAT_TABLE",
                        "SIGN_IN_TABLE",
                        "CLEVER_SYNC_QUEUE_URL",
                        "CLASSLINK_SYNC_QUEUE_URL",
                        CLIENTS,
                        "VENDOR_PROFILE",
                        "SESSION_IDLE_MINUTES",
                        "SESSION_HOURS"));
    }

    private AccountParts(Wiring wiring) {
        this.wiring = wiring;
        ports = ports(wiring, wiring.stores());
    }

    HttpDoor door() {
        return new HttpDoor(wiring.log(), new AccountApi(ports)::answer);
    }

    /**
     * Warms up with a client that leads nowhere, then over the network with one that is not known.
     */
    Snapshot snapshot(HttpDoor door) {
        return new Snapshot(wiring.log(), () -> warmUp(door), wiring.secrets()::forget);
    }

    private void warmUp(HttpDoor door) {
        AccountParts stage =
                new AccountParts(
                        wiring.rehearsal(Map.of(wiring.text(CLIENTS), AccountRehearsal.CLIENTS)));
        new AccountRehearsal(stage.door(), stage.ports).run();
        AccountRehearsal.strangersCalls(door);
    }

    private static AccountPorts ports(Wiring wiring, DynamoDbStores stores) {
        return new AccountPorts(
                new ApiClientsJson(wiring.secrets(), wiring.text(CLIENTS)),
                stores.accessTokens(),
                wiring.randomBytes(),
                stores.connections(),
                stores.runs(),
                stores.plans(),
                stores.rosters(),
                stores.seats(),
                stores.licences(),
                new SessionPorts(
                        stores.sessions(),
                        stores.personTokens(),
                        stores.logins(),
                        stores.refreshes(),
                        wiring.sessionLimits()),
                new CustomerPorts(stores.accounts(), stores.contacts(), stores.answers()),
                new OnboardingPorts(
                        stores.onboardingJournal(), stores.outbox(), stores.pendingNotices()),
                new SalePorts(
                        wiring.profile(), stores.subscriptions(), stores.quotes(), stores.outbox()),
                wiring.queue(),
                new RunIds(wiring.clock(), wiring.random()),
                wiring.clock());
    }
}

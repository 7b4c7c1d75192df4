package dev.rollcall.handlers.account;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.roster.Kind;
import dev.rollcall.sync.RunIds;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The account function, put together. */
final class AccountParts {

    private static final DistrictId NOBODY = new DistrictId(Portal.CLEVER, "none");
    private static final String NOTHING = "none";

    private final Wiring wiring;
    private final AccountPorts ports;

    AccountParts(UnaryOperator<String> environment) {
        wiring =
                new Wiring(
                        "account",
                        environment,
                        "DISTRICT_TABLE",
                        "ROSTER_TABLE",
                        "RUN_TABLE",
                        "SEAT_TABLE",
                        "SIGN_IN_TABLE",
                        "CLEVER_SYNC_QUEUE_URL",
                        "API_CLIENTS_SECRET_ARN");
        ports = ports(wiring, wiring.stores());
    }

    HttpDoor door() {
        return new HttpDoor(wiring.log(), new AccountApi(ports)::answer);
    }

    /** Warms up with a stranger's calls and with looks at what is not there. */
    Snapshot snapshot(HttpDoor door) {
        return Snapshot.of(wiring.log(), () -> warmUp(door), wiring.secrets()::forget);
    }

    private void warmUp(HttpDoor door) {
        Map<String, String> form = Map.of("content-type", "application/x-www-form-urlencoded");
        String nobody = "grant_type=client_credentials&client_id=none&client_secret=none";
        Map<String, String> bearer = Map.of("authorization", "Bearer " + "A".repeat(43));
        door.rehearse("POST", "/oauth/token", form, nobody);
        door.rehearse("GET", "/v1/districts", bearer, "");
        ports.connections().find(NOBODY);
        ports.connections().page("", 1);
        ports.runs().find(NOBODY, NOTHING);
        ports.roster().find(NOBODY, 1, Kind.PERSON, Set.of(NOTHING));
    }

    private static AccountPorts ports(Wiring wiring, DynamoDbStores stores) {
        return new AccountPorts(
                new ApiClientsJson(wiring.secrets(), wiring.text("API_CLIENTS_SECRET_ARN")),
                stores.accessTokens(),
                wiring.randomBytes(),
                stores.connections(),
                stores.runs(),
                stores.plans(),
                stores.rosters(),
                stores.seats(),
                wiring.queue(),
                new RunIds(wiring.clock(), wiring.random()),
                wiring.clock());
    }
}

package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Json;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls a client makes every day, played before a snapshot on stores that lead nowhere. */
final class AccountRehearsal {

    /** The one client there is on that stage. */
    static final String CLIENTS =
            "{\"stage\":{\"secretSha256\":\"%s\",\"scopes\":[%s]}}"
                    .formatted(Sha256.of("stage").asString(), everyScope());

    private static final DistrictId NOBODY = new DistrictId(Portal.CLEVER, "none");
    private static final String HOME = "/v1/districts/clever:none";

    private final HttpDoor door;
    private final AccountPorts ports;

    AccountRehearsal(HttpDoor door, AccountPorts ports) {
        this.door = door;
        this.ports = ports;
    }

    void run() {
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        var now = ports.clock().instant();
        ports.connections().create(NOBODY, Connection.discovered(NOBODY, settings, now));
        String token = body(token(door, "stage")).replaceAll(".*access_token\":\"([^\"]*).*", "$1");
        Map<String, String> headers =
                Map.of("authorization", "Bearer " + token, "content-type", "application/json");
        door.rehearse("GET", "/v1/districts", headers, "");
        door.rehearse("GET", HOME, headers, "");
        door.rehearse("POST", HOME + "/runs", headers, "{\"mode\":\"full\"}");
        door.rehearse("POST", HOME + "/runs", headers, "{\"mode\":\"delta\"}");
        door.rehearse("GET", HOME + "/seats", headers, "");
    }

    /** What somebody without a secret may try over the network: it reads, and changes nothing. */
    static void strangersCalls(HttpDoor door) {
        token(door, "none");
        Map<String, String> headers = Map.of("authorization", "Bearer " + "A".repeat(43));
        door.rehearse("GET", "/v1/districts", headers, "");
    }

    private static byte[] token(HttpDoor door, String client) {
        Map<String, String> form = Map.of("content-type", "application/x-www-form-urlencoded");
        String names = "grant_type=client_credentials&client_id=" + client + "&client_secret=";
        return door.rehearse("POST", "/oauth/token", form, names + client);
    }

    private static String body(byte[] reply) {
        return Json.strict(reply).orElseThrow().path("body").asText();
    }

    private static String everyScope() {
        return Arrays.stream(Scope.values())
                .map(scope -> "\"" + scope.code() + "\"")
                .collect(Collectors.joining(","));
    }
}

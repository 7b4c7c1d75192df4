package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Json;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calls a client makes every day, played before a snapshot on stores that lead nowhere. */
final class AccountRehearsal {

    /** The one client there is on that stage. */
    static final String CLIENTS =
            "{\"stage\":{\"secretSha256\":\"%s\",\"scopes\":[%s]}}"
                    .formatted(Sha256.of("stage").asString(), everyScope());

    /** What the one person on that stage bears: it has an assertion's form and is none. */
    private static final String ASSERTION = "stage.stage.stage";

    private static final String SID = Sha256.of("stage").asString();
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final DistrictId NOBODY = new DistrictId(Portal.CLEVER, "none");
    private static final AccountId ACCOUNT = AccountId.draw(byte[]::new);
    private static final String HOME = "/v1/districts/clever:none";

    private final HttpDoor door;
    private final AccountPorts ports;

    AccountRehearsal(HttpDoor door, AccountPorts ports) {
        this.door = door;
        this.ports = ports;
    }

    void run() {
        setUp(ports.clock().instant());
        String token = body(token(door, "stage")).replaceAll(".*access_token\":\"([^\"]*).*", "$1");
        asClient(bearing(token));
        door.rehearse("GET", "/v1/me", bearing(ASSERTION), "");
    }

    private void asClient(Map<String, String> headers) {
        door.rehearse("GET", "/v1/districts", headers, "");
        door.rehearse("GET", HOME, headers, "");
        door.rehearse("POST", HOME + "/runs", headers, "{\"mode\":\"full\"}");
        door.rehearse("POST", HOME + "/runs", headers, "{\"mode\":\"delta\"}");
        door.rehearse("GET", HOME + "/seats", headers, "");
        door.rehearse("GET", "/v1/sessions/" + SID, headers, "");
        door.rehearse("GET", "/v1/accounts/" + ACCOUNT, headers, "");
    }

    /** A district, and in it somebody whom its roster does not know. */
    private void setUp(Instant now) {
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        var connection = Connection.discovered(NOBODY, settings, now).withShards(1);
        ports.connections().create(NOBODY, connection);
        Account account = Account.opened(ACCOUNT, AccountKind.DISTRICT, "stage", now);
        ports.customers().accounts().commit(ACCOUNT, List.of(AccountWrite.of(account)));
        var subject = new Subject(NOBODY, Optional.empty(), Optional.of("stage"));
        var session = new Session(SID, subject, Optional.empty(), Actor.SELF, now, now);
        ports.sessions().sessions().put(session, now.plus(LONG));
        String known = Sha256.of(ASSERTION).asString();
        ports.sessions().personTokens().put(known, new PersonToken(SID, now.plus(LONG)));
    }

    private static Map<String, String> bearing(String token) {
        return Map.of("authorization", "Bearer " + token, "content-type", "application/json");
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

package dev.rollcall.handlers.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.SignInPortals;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Trouble;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.handlers.signin.rehearsal.RehearsalPortal;
import dev.rollcall.handlers.signin.rehearsal.RehearsalResponse;
import dev.rollcall.portals.assertion.Es256Assertions;
import dev.rollcall.portals.assertion.SigningKeys;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sign-in function, put together. */
final class SignInParts {

    private final Wiring wiring;
    private final SignInPortals portals;
    private final SignInPorts ports;

    SignInParts(UnaryOperator<String> environment) {
        this(
                new Wiring(
                        "sign-in",
                        environment,
                        Wiring.withSignIn(
                                "DISTRICT_TABLE", "ROSTER_TABLE", "SEAT_TABLE", "SIGN_IN_TABLE")));
    }

    private SignInParts(Wiring wiring) {
        this.wiring = wiring;
        this.portals = wiring.signIn().portals();
        this.ports = ports(wiring, wiring.stores(), portals);
    }

    HttpDoor door() {
        Trouble trouble = new BrowserTrouble();
        SignInSite site = new SignInSite(ports, wiring.signIn().options(), trouble);
        return new HttpDoor(wiring.log(), site::answer, trouble);
    }

    /**
     * Warms up by a whole sign-in that leads nowhere, then over the network by what a stranger may
     * ask.
     */
    Snapshot snapshot(HttpDoor door) {
        return new Snapshot(wiring.log(), () -> warmUp(door), this::forget);
    }

    private void warmUp(HttpDoor door) {
        RehearsalPortal portal = new RehearsalPortal();
        Wiring rehearsal =
                wiring.rehearsal(
                        secrets(),
                        (request, reader) ->
                                RehearsalResponse.of(request, portal.answer(request), reader));
        SignInParts stage = new SignInParts(rehearsal);
        new SignInRehearsal(stage.door(), stage.ports, portal, ids()).run();
        // Portals of their own, so that no connection made now is taken for one that stands later.
        SignInRehearsal.strangersCalls(door, wiring.signIn().portals().byPortal().values());
    }

    private Map<String, String> secrets() {
        String us = RehearsalPortal.CLIENT;
        String application =
                new String(
                        Json.bytes(Json.object().put("clientId", us).put("clientSecret", us)),
                        UTF_8);
        return Map.of(
                wiring.text("CLEVER_SIGN_IN_SECRET_ARN"), application,
                wiring.text("CLASSLINK_SIGN_IN_SECRET_ARN"), application,
                wiring.text("SIGNING_KEY_SECRET_ARN"), SigningKeys.make());
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        for (Portal each : Portal.values()) {
            for (String claim : wiring.text(each.name() + "_DISTRICT_CLAIM").split(" ", -1)) {
                ids.put(claim, RehearsalPortal.DISTRICT);
            }
            ids.put(wiring.text(each.name() + "_PERSON_CLAIM"), RehearsalPortal.PERSON);
            ids.put(wiring.text(each.name() + "_LOGIN_CLAIM"), RehearsalPortal.PERSON);
        }
        ids.remove("");
        return ids;
    }

    private void forget() {
        wiring.secrets().forget();
        portals.forget();
    }

    private static SignInPorts ports(Wiring wiring, DynamoDbStores stores, SignInPortals portals) {
        Es256Assertions assertions = wiring.signIn().assertions();
        return new SignInPorts(
                portals.byPortal(),
                assertions,
                assertions::publicKeys,
                stores.attempts(),
                stores.usedCodes(),
                stores.sessions(),
                stores.handOvers(),
                stores.personTokens(),
                stores.logins(),
                stores.connections(),
                stores.rosters(),
                stores.seats(),
                stores.licences(),
                stores.signInTallies(),
                stores.accessTokens(),
                wiring.randomBytes(),
                wiring.clock());
    }
}

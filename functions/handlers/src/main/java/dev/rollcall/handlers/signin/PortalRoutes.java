package dev.rollcall.handlers.signin;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.signin.Callback;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.Outcome;
import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Lie;

import java.util.Map;
import java.util.Optional;

/** {@code GET /sign-in/{portal}} and its callback: off to the portal, and back. */
final class PortalRoutes {

    private static final int LONGEST_QUERY = 8 * 1024;

    private final SignInRooms rooms;
    private final Answers answers;

    PortalRoutes(SignInRooms rooms, Answers answers) {
        this.rooms = rooms;
        this.answers = answers;
    }

    HttpReply begin(Portal portal, HttpRequest request) {
        Device device = DeviceCookies.read(request);
        ReturnPath path = ReturnPath.of(request.query().getOrDefault("return", ""));
        Optional<DistrictId> district =
                DistrictId.of(portal, request.query().getOrDefault("district_id", ""));
        Outcome outcome = rooms.send().send(portal, device, path, district.map(DistrictId::key));
        HttpReply reply = answers.toVisitor(outcome, device, portal);
        district.ifPresent(id -> reply.note(LogKey.DISTRICT, id.asString()));
        return reply;
    }

    HttpReply callback(Portal portal, HttpRequest request) {
        Device device = DeviceCookies.read(request);
        Outcome outcome =
                read(portal, request.query(), device)
                        .map(callback -> callback.named(request.id()))
                        .map(rooms.complete()::complete)
                        .orElseGet(PortalRoutes::malformed);
        return answers.toVisitor(outcome, device, portal);
    }

    private static Optional<Callback> read(
            Portal portal, Map<String, String> query, Device device) {
        int length =
                query.entrySet().stream()
                        .mapToInt(each -> each.getKey().length() + each.getValue().length())
                        .sum();
        return length > LONGEST_QUERY ? Optional.empty() : Callback.read(portal, query, device);
    }

    /** What a callback comes to whose parameters cannot even be read (S-09). */
    static TurnedAway malformed() {
        Trace trace =
                new Trace(
                        Optional.empty(), Optional.of(Lie.PARAMETERS_MALFORMED), Optional.empty());
        return new TurnedAway(Refusal.SIGN_IN_REFUSED, Optional.empty(), trace);
    }
}

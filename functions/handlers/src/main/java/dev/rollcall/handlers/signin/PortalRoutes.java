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
import dev.rollcall.signin.Remark;
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
        Outcome outcome = rooms.send().send(portal, path, district.map(DistrictId::key));
        HttpReply reply = answers.toVisitor(outcome, device, portal);
        // Anybody can write anything there, so the journal has that one was named, and which one
        // only
        // once the portal vouches for it (S-24).
        district.ifPresent(id -> reply.note(LogKey.REMARK, Remark.DISTRICT_NAMED.code()));
        return reply;
    }

    HttpReply callback(Portal portal, HttpRequest request) {
        Device device = DeviceCookies.read(request);
        return read(portal, request.query(), device)
                .map(this::taken)
                .orElseGet(() -> answers.toVisitor(malformed(), device, portal));
    }

    /** An attempt counts once, and so does its cookie. */
    private HttpReply taken(Callback callback) {
        Outcome outcome = rooms.complete().complete(callback);
        HttpReply reply = answers.toReturned(outcome, callback.device(), callback.portal());
        callback.binding().ifPresent(used -> reply.cookie(DeviceCookies.noAttempt(used)));
        return reply;
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
        Trace trace = Trace.NONE.with(Lie.PARAMETERS_MALFORMED);
        return new TurnedAway(Refusal.SIGN_IN_REFUSED, Optional.empty(), trace);
    }
}

package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.signin.session.LiveSession;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Profiles;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.signin.session.SessionStore;

import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code /v1/sessions/{sid}} for the product's backend and {@code /v1/me} for whoever is signed in:
 * who that is, as it stands at this moment. A session that has ended is told like one that never
 * was, whatever ended it.
 */
final class SessionEndpoints {

    private static final Pattern SID = Pattern.compile("[0-9a-f]{64}");

    private final SessionStore sessions;
    private final ReadSession reading;
    private final Profiles profiles;
    private final ComingTeachers coming;
    private final SessionLimits limits;

    SessionEndpoints(
            SessionStore sessions,
            ReadSession reading,
            Profiles profiles,
            ComingTeachers coming,
            SessionLimits limits) {
        this.sessions = sessions;
        this.reading = reading;
        this.profiles = profiles;
        this.coming = coming;
        this.limits = limits;
    }

    List<Route> routes() {
        String one = "/v1/sessions/{sid}";
        return List.of(
                Route.of("GET", one, Scope.SIGN_IN_SESSIONS, this::show),
                Route.of("DELETE", one, Scope.SIGN_IN_SESSIONS, this::end),
                Route.ofPeople("GET", "/v1/me", call -> reply(call.session())));
    }

    private HttpReply show(Call call) {
        return reading.read(sid(call))
                .map(this::reply)
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private HttpReply end(Call call) {
        sessions.end(sid(call));
        return HttpReply.noContent();
    }

    private HttpReply reply(LiveSession live) {
        coming.meet(live);
        Profile profile = profiles.of(live);
        return HttpReply.ok(SessionJson.of(profile, limits.endOf(live.session())))
                .note(LogKey.DISTRICT, live.connection().id().asString());
    }

    private static String sid(Call call) {
        String sid = call.segment("sid");
        if (!SID.matcher(sid).matches()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return sid;
    }
}

package dev.rollcall.signin.session;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.person.Found;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.person.Whereabouts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads a session with its district and person each time, so that it ends with the first read after
 * the person is archived, loses the role, or the district is paused or gone; no sweep and no index
 * are needed (S-18). A session that has ended is removed. Thread-safe.
 */
public final class ReadSession {

    private final SessionStore sessions;
    private final ConnectionStore connections;
    private final PersonReader people;
    private final LoginStore logins;
    private final SessionLimits limits;
    private final InstantSource clock;

    public ReadSession(
            SessionStore sessions,
            ConnectionStore connections,
            PersonReader people,
            LoginStore logins,
            SessionLimits limits,
            InstantSource clock) {
        this.sessions = sessions;
        this.connections = connections;
        this.people = people;
        this.logins = logins;
        this.limits = limits;
        this.clock = clock;
    }

    /** The session if it counts; reading it is using it. */
    public Optional<LiveSession> read(String sid) {
        Optional<Session> found = sessions.find(sid);
        Optional<LiveSession> live = found.flatMap(this::live);
        if (found.isPresent() && live.isEmpty()) {
            sessions.end(sid);
        }
        live.map(LiveSession::session).ifPresent(this::note);
        return live;
    }

    private Optional<LiveSession> live(Session session) {
        if (!limits.allow(session, clock.instant())) {
            return Optional.empty();
        }
        return connections
                .find(session.subject().district())
                .filter(Connection::isActive)
                .map(connection ->
                        new LiveSession(session, connection, person(session, connection)))
                .filter(ReadSession::isStillWhoItWas);
    }

    private Found person(Session session, Connection connection) {
        Subject subject = session.subject();
        DistrictId district = subject.district();
        return subject.personId()
                .or(() -> bound(subject))
                .map(id -> people.read(district, Whereabouts.of(connection), id))
                .orElse(Found.NOBODY);
    }

    /** Whom the roster may have by now for a login that was there before it. */
    private Optional<String> bound(Subject subject) {
        return subject.district().portal() == Portal.CLEVER
                ? subject.loginId()
                : subject.loginId()
                        .flatMap(login -> logins.find(subject.district(), login))
                        .flatMap(Login::personId);
    }

    private static boolean isStillWhoItWas(LiveSession live) {
        Session session = live.session();
        boolean gone = session.subject().isOnRoster() && live.person().active().isEmpty();
        boolean lostRole =
                session.role().isPresent()
                        && live.person()
                                .active()
                                .filter(person -> person.is(session.role().get()))
                                .isEmpty();
        return !gone && !lostRole && !live.person().isArchived();
    }

    private void note(Session session) {
        Instant now = clock.instant();
        if (limits.isWorthNoting(session, now)) {
            sessions.seen(session.sid(), now);
        }
    }
}

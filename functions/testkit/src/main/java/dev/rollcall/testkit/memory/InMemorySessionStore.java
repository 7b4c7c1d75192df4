package dev.rollcall.testkit.memory;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.SessionStore;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Sessions in memory, for as long as the process lives. Thread-safe. */
public final class InMemorySessionStore implements SessionStore {
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public void put(Session session, Instant until) {
        sessions.put(session.sid(), session);
    }

    @Override
    public Optional<Session> find(String sid) {
        return Optional.ofNullable(sessions.get(sid));
    }

    @Override
    public void seen(String sid, Instant at) {
        change(sid, session -> seenAt(session, at));
    }

    @Override
    public void choose(String sid, Role role) {
        change(sid, session -> session.as(role));
    }

    @Override
    public void end(String sid) {
        sessions.remove(sid);
    }

    private void change(String sid, UnaryOperator<Session> change) {
        sessions.computeIfPresent(sid, (key, session) -> change.apply(session));
    }

    private static Session seenAt(Session session, Instant at) {
        return new Session(
                session.sid(),
                session.subject(),
                session.role(),
                session.actor(),
                session.startedAt(),
                at);
    }
}

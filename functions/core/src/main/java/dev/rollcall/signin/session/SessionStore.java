package dev.rollcall.signin.session;

import dev.rollcall.roster.Role;

import java.time.Instant;
import java.util.Optional;

/**
 * Sessions by their sid, the SHA-256 of a secret that is never stored (S-16, M-01 exception). Each
 * is kept for its absolute life at least; whether it still counts is its reader's to judge.
 */
public interface SessionStore {

    /** Stores a new session, until this time at least. */
    void put(Session session, Instant until);

    /** The session, ended by time or not; empty when there is none. Strongly consistent. */
    Optional<Session> find(String sid);

    /** Notes that the session was used; nothing when it is gone. */
    void seen(String sid, Instant at);

    /** Notes the role chosen; nothing when the session is gone. */
    void choose(String sid, Role role);

    /** Removes the session; repeating it changes nothing. */
    void end(String sid);
}

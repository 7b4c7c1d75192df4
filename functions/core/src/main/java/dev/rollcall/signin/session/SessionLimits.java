package dev.rollcall.signin.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last (S-18).
 *
 * @param idle how long without use, 30 to 60 minutes
 * @param absolute how long in all, at most 12 hours
 */
public record SessionLimits(Duration idle, Duration absolute) {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(60);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    public SessionLimits {
        if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException("a session idles for 30 to 60 minutes");
        }
        if (absolute.compareTo(idle) < 0 || absolute.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a session lasts for 12 hours at most");
        }
    }

    boolean allow(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(idle)) && now.isBefore(endOf(session));
    }

    /** When the session ends however much it is used. */
    public Instant endOf(Session session) {
        return session.startedAt().plus(absolute);
    }

    /** Whether so much time has passed since the last note that a new one is worth a write. */
    boolean isWorthNoting(Session session, Instant now) {
        return !now.isBefore(session.seenAt().plus(NOTED_EVERY));
    }
}

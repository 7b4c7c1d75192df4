package dev.rollcall.signin.session;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in on a device.
 *
 * @param sid the SHA-256 of the secret in the device's cookie, as 64 hexadecimal digits; it names
 *     the session to the product and opens nothing
 * @param subject who
 * @param role the role chosen or given; empty while it is to be chosen, and for somebody who is not
 *     on the roster
 * @param actor whose hands are on the device
 * @param startedAt when it began
 * @param seenAt when it was last used, to the nearest five minutes
 */
public record Session(
        String sid,
        Subject subject,
        Optional<Role> role,
        Actor actor,
        Instant startedAt,
        Instant seenAt) {

    public Session as(Role chosen) {
        return new Session(sid, subject, Optional.of(chosen), actor, startedAt, seenAt);
    }

    Session of(Subject now) {
        return new Session(sid, now, role, actor, startedAt, seenAt);
    }

    /** Prints nothing of the session (M-10). */
    @Override
    public String toString() {
        return "Session";
    }

    /** Whose hands are on the device. */
    public enum Actor {
        SELF,
        /**
         * A district's administrator who looks through the person's eyes (Clever's {@code
         * loginas_by_admin}).
         */
        ADMIN
    }
}

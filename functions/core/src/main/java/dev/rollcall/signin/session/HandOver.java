package dev.rollcall.signin.session;

import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session on its way to the product, under the hash of a one-time code.
 *
 * @param sid the session
 * @param name the name the portal told of somebody who is not on the roster; it is kept nowhere
 *     else, and no longer than the code
 * @param role what the portal called that person
 * @param expiresAt from when on the code counts no more; checked on read
 */
public record HandOver(
        String sid, Optional<PersonName> name, Optional<Role> role, Instant expiresAt) {

    /** How long a code counts. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    public boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "HandOver";
    }
}

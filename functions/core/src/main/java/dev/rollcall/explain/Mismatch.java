package dev.rollcall.explain;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Sighting;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whom the two applications of a pair do not seem to share alike.
 *
 * @param personId the portal's id
 * @param role what they are, as far as anybody says
 * @param kind what does not fit
 * @param signedInAt when they signed in last, where they did
 */
public record Mismatch(
        String personId, Optional<Role> role, Kind kind, Optional<Instant> signedInAt) {

    static Mismatch notOnRoster(Sighting seen) {
        return new Mismatch(
                seen.personId(), seen.role(), Kind.NOT_ON_ROSTER, Optional.of(seen.at()));
    }

    static Mismatch neverSignedIn(String teacher) {
        return new Mismatch(
                teacher, Optional.of(Role.TEACHER), Kind.NEVER_SIGNED_IN, Optional.empty());
    }

    /** What does not fit: the closed list of codes. */
    public enum Kind {
        /** Shared for sign-in, and not for rostering: may enter and cannot import (A8). */
        NOT_ON_ROSTER,
        /**
         * Shared for rostering and never seen at a sign-in, as where that is not shared (A9). No
         * portal tells whom an application for sign-in alone may see, so this is a hint.
         */
        NEVER_SIGNED_IN;

        /** The form in answers, for example {@code not-on-roster}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

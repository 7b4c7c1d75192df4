package dev.rollcall.signin.identity;

import java.util.Locale;

/**
 * What a sign-in needed and could not have.
 *
 * @param source of what
 * @param how what came instead
 */
public record Outage(Source source, How how) implements Reason {

    @Override
    public String code() {
        return (source + "-" + how).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it should have come from. */
    public enum Source {
        /** Our own secret with the application's name and password. */
        CREDENTIALS,
        METADATA,
        KEYS,
        TOKEN,
        /** Userinfo, or the portal's own "who am I". */
        PERSON
    }

    /** What came instead. */
    public enum How {
        UNAVAILABLE,
        /** Nothing in time, or a gateway that waited in vain. */
        LATE,
        THROTTLED,
        REFUSED,
        MISSING,
        TOO_LARGE,
        /** An answer that is none to the question. */
        MALFORMED,
        /** An address on a server that is none of the portal's. */
        FOREIGN
    }
}

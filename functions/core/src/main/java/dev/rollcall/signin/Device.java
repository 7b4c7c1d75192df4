package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;

import java.util.Optional;

/**
 * What a browser brings along of itself.
 *
 * @param browser the cookie that binds attempts to it
 * @param session the cookie of a session
 * @param restart whether it was sent round once within the last minute (S-08)
 */
public record Device(
        Optional<OpaqueToken> browser, Optional<OpaqueToken> session, Restart restart) {

    /** Whether a sign-in may begin anew by itself. */
    public enum Restart {
        ALLOWED,
        USED_UP
    }
}

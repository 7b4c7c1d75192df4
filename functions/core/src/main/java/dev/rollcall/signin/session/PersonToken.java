package dev.rollcall.signin.session;

import java.time.Instant;

/**
 * What the bearer of an identity assertion may do at the API: what its session may.
 *
 * @param sid the session, looked at on each call
 * @param expiresAt from when on the assertion counts no more; checked on read
 */
public record PersonToken(String sid, Instant expiresAt) {

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "PersonToken";
    }
}

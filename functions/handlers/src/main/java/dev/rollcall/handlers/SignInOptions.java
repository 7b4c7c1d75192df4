package dev.rollcall.handlers;

import dev.rollcall.signin.session.SessionLimits;

import java.net.URI;

/**
 * How this deployment signs people in.
 *
 * @param publicUrl our own origin, as browsers see it; it alone tells where portals send browsers
 *     back to (S-05)
 * @param launchUrl where the product takes over
 * @param unsolicited how a browser is answered that comes from a portal without being sent
 * @param limits how long sessions last
 */
public record SignInOptions(
        URI publicUrl, URI launchUrl, Unsolicited unsolicited, SessionLimits limits) {

    /** How a browser is sent round once more (clever.md §4.5). */
    public enum Unsolicited {
        REDIRECT,
        /** By a page with status 401 that goes there at once, which some checks ask for. */
        PAGE
    }
}

package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;
import dev.rollcall.signin.identity.Login;

import java.util.Optional;

/**
 * Who somebody from a portal is to us.
 *
 * @param connection the district's; empty when the portal never listed it
 * @param subject who; the person's id is there where the roster has the person
 * @param person what is kept of the person
 * @param link what becomes of the login
 * @param login what is to be kept of it once the person is let in; empty where nothing is
 */
public record Recognition(
        Optional<Connection> connection,
        Subject subject,
        Found person,
        Link link,
        Optional<Login> login) {

    /** What becomes of a portal's login (classlink-oneroster.md §3.6). */
    public enum Link {
        /** It belongs to whom it belonged to, or nobody needs to remember it. */
        AS_BEFORE,
        /** It is new. */
        NEW,
        /** It belongs to another person of the roster than before. */
        MOVED,
        /** It is new, and its person is another login's as well. */
        JOINED,
        /**
         * The portal says it belongs to a person who belongs to another login: nothing is changed.
         */
        CONTESTED
    }
}

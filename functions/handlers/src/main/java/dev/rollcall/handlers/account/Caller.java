package dev.rollcall.handlers.account;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.signin.session.LiveSession;

/** Who makes a call. */
sealed interface Caller {

    /**
     * A program, by a token of its own.
     *
     * @param grant what it may do
     */
    record Client(AccessGrant grant) implements Caller {}

    /**
     * A person, by an identity assertion.
     *
     * @param session what the person may do, and in which district (M-02)
     */
    record SignedIn(LiveSession session) implements Caller {}
}

package dev.rollcall.handlers.account;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.signin.session.LiveSession;

/** Who makes a call. */
sealed interface Caller {

    /** Tells callers apart: no two of them share one. */
    String id();

    /**
     * A program, by a token of its own.
     *
     * @param grant what it may do
     */
    record Client(AccessGrant grant) implements Caller {

        @Override
        public String id() {
            return "client:" + grant.clientId();
        }
    }

    /**
     * A person, by an identity assertion.
     *
     * @param session what the person may do, and in which district (M-02)
     */
    record SignedIn(LiveSession session) implements Caller {

        @Override
        public String id() {
            return "session:" + session.session().sid();
        }
    }
}

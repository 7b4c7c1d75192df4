package dev.rollcall.signin.session;

import dev.rollcall.district.Connection;
import dev.rollcall.signin.person.Found;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.Recognition.Link;
import dev.rollcall.signin.person.Subject;

import java.util.Optional;

/**
 * A session that counts at this moment, with what it counts by.
 *
 * @param session the session
 * @param connection its district's
 * @param person what is kept of its person now; somebody who was not on the roster may be by now
 */
public record LiveSession(Session session, Connection connection, Found person) {

    /** The same as a sign-in sees it. */
    public Recognition recognition() {
        return new Recognition(
                Optional.of(connection), subject(), person, Link.AS_BEFORE, Optional.empty());
    }

    /** Who is signed in, by the roster as it is now. */
    public Subject subject() {
        Subject then = session.subject();
        return new Subject(then.district(), person.roster().map(r -> r.key().id()), then.loginId());
    }
}

package dev.rollcall.handlers.account;

import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.sync.Refreshes;

/**
 * What the API knows of people who are signed in.
 *
 * @param sessions the sessions
 * @param personTokens the identity assertions given out
 * @param logins whom the portals' logins belong to
 * @param refreshes which teachers' classes were read again lately
 * @param limits how long sessions last
 */
record SessionPorts(
        SessionStore sessions,
        PersonTokenStore personTokens,
        LoginStore logins,
        Refreshes refreshes,
        SessionLimits limits) {}

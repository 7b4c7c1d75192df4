package dev.rollcall.handlers;

import dev.rollcall.signin.session.SessionLimits;

import java.time.Duration;

/** The variables that say how long sessions last (S-18). */
final class SessionVariables {

    private static final String IDLE = "SESSION_IDLE_MINUTES";
    private static final String ABSOLUTE = "SESSION_HOURS";

    private SessionVariables() {}

    static SessionLimits limits(Environment environment) {
        return new SessionLimits(
                Duration.ofMinutes(environment.number(IDLE, 30, 60)),
                Duration.ofHours(environment.number(ABSOLUTE, 1, 12)));
    }
}

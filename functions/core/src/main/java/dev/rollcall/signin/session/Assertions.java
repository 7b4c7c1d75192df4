package dev.rollcall.signin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Our own statements about who is signed in, signed so that the product can check them. */
public interface Assertions {

    /** How long a statement counts. */
    Duration LIFETIME = Duration.ofMinutes(5);

    /**
     * A signed statement (JWT, ES256) of the profile for one client of ours; empty while no key can
     * be had.
     *
     * @param clientId for whom
     * @param id names this statement and no other
     */
    Optional<String> sign(Profile profile, String clientId, String id, Instant now);
}

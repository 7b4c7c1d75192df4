package dev.rollcall.account;

import java.time.InstantSource;
import java.util.Optional;

/** Tells what the bearer of a token may do. */
public final class CheckToken {

    private final AccessTokenStore tokens;
    private final InstantSource clock;

    public CheckToken(AccessTokenStore tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The grant behind a token; empty when it was never issued or has run out. */
    public Optional<AccessGrant> check(String token) {
        return OpaqueToken.parse(token)
                .flatMap(known -> tokens.find(known.sha256()))
                .filter(this::counts);
    }

    private boolean counts(AccessGrant grant) {
        return clock.instant().isBefore(grant.expiresAt());
    }
}

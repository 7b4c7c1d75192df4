package dev.rollcall.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what the bearer of a token may do. */
public final class CheckToken {

    // The only form we issue; anything else costs no read.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AccessTokenStore tokens;
    private final InstantSource clock;

    public CheckToken(AccessTokenStore tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The grant behind a token; empty when it was never issued or has run out. */
    public Optional<AccessGrant> check(String token) {
        return TOKEN.matcher(token).matches()
                ? tokens.find(Sha256.of(token).asString()).filter(this::counts)
                : Optional.empty();
    }

    private boolean counts(AccessGrant grant) {
        return clock.instant().isBefore(grant.expiresAt());
    }
}

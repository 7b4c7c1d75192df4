package dev.rollcall.account;

import java.time.Instant;
import java.util.Set;

/**
 * What the bearer of a token may do.
 *
 * @param clientId who asked for it
 * @param scopes what it may do
 * @param expiresAt from when on it counts no more; checked on read, since TTL deletion may lag by
 *     days
 */
public record AccessGrant(String clientId, Set<Scope> scopes, Instant expiresAt) {
    public AccessGrant {
        scopes = Set.copyOf(scopes);
    }
}

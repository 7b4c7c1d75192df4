package dev.rollcall.account;

import java.util.Optional;

/**
 * Access tokens by the SHA-256 of their secret; the token itself is never stored (M-01 exception).
 */
public interface AccessTokenStore {

    /** Stores a grant under the hash. */
    void put(String tokenSha256, AccessGrant grant);

    /** The grant under the hash, expired or not; empty when there is none. Strongly consistent. */
    Optional<AccessGrant> find(String tokenSha256);
}

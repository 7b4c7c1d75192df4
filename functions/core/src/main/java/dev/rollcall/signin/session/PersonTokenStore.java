package dev.rollcall.signin.session;

import java.util.Optional;

/**
 * Identity assertions as bearer tokens, by their SHA-256, so that the API needs no key to know one
 * of ours (M-01 exception).
 */
public interface PersonTokenStore {

    /** Stores a token under the hash. */
    void put(String assertionSha256, PersonToken token);

    /** The token under the hash, expired or not; empty when there is none. Strongly consistent. */
    Optional<PersonToken> find(String assertionSha256);
}

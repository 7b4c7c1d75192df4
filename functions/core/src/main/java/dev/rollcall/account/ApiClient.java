package dev.rollcall.account;

import java.util.Set;

/**
 * A program that may ask for tokens.
 *
 * @param id its name
 * @param secretSha256 the SHA-256 of its secret; the secret itself is kept nowhere
 * @param scopes what it may be allowed
 */
public record ApiClient(String id, Sha256 secretSha256, Set<Scope> scopes) {
    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}

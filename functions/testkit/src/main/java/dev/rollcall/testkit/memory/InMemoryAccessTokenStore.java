package dev.rollcall.testkit.memory;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.AccessTokenStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens in memory. Thread-safe. */
public final class InMemoryAccessTokenStore implements AccessTokenStore {
    private final Map<String, AccessGrant> grants = new ConcurrentHashMap<>();

    @Override
    public void put(String tokenSha256, AccessGrant grant) {
        grants.put(tokenSha256, grant);
    }

    @Override
    public Optional<AccessGrant> find(String tokenSha256) {
        return Optional.ofNullable(grants.get(tokenSha256));
    }
}

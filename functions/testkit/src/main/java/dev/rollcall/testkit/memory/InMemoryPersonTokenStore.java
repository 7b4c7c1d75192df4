package dev.rollcall.testkit.memory;

import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.PersonTokenStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Identity assertions in memory. Thread-safe. */
public final class InMemoryPersonTokenStore implements PersonTokenStore {
    private final Map<String, PersonToken> tokens = new ConcurrentHashMap<>();

    @Override
    public void put(String assertionSha256, PersonToken token) {
        tokens.put(assertionSha256, token);
    }

    @Override
    public Optional<PersonToken> find(String assertionSha256) {
        return Optional.ofNullable(tokens.get(assertionSha256));
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.HandOverStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hand-overs in memory. Thread-safe. */
public final class InMemoryHandOverStore implements HandOverStore {
    private final Map<String, HandOver> handOvers = new ConcurrentHashMap<>();

    @Override
    public void put(String codeSha256, HandOver handOver) {
        handOvers.put(codeSha256, handOver);
    }

    @Override
    public Optional<HandOver> take(String codeSha256) {
        return Optional.ofNullable(handOvers.remove(codeSha256));
    }

    /** How many wait to be redeemed. */
    public int count() {
        return handOvers.size();
    }
}

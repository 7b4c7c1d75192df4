package dev.rollcall.testkit.memory;

import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Attempts to sign in, in memory. Thread-safe. */
public final class InMemoryAttemptStore implements AttemptStore {
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    @Override
    public void put(String stateSha256, Attempt attempt) {
        attempts.put(stateSha256, attempt);
    }

    @Override
    public Optional<Attempt> take(String stateSha256) {
        return Optional.ofNullable(attempts.remove(stateSha256));
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.Taken;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attempts to sign in, in memory. Thread-safe. */
public final class InMemoryAttemptStore implements AttemptStore {
    /** What was taken is nothing any more. */
    private final Map<String, Optional<Attempt>> attempts = new HashMap<>();

    @Override
    public synchronized void put(String stateSha256, Attempt attempt) {
        attempts.put(stateSha256, Optional.of(attempt));
    }

    @Override
    public synchronized Taken take(String stateSha256) {
        Optional<Attempt> stored = attempts.replace(stateSha256, Optional.empty());
        if (stored == null) {
            return new Taken.Never();
        }
        return stored.<Taken>map(Taken.Now::new).orElseGet(Taken.Before::new);
    }
}

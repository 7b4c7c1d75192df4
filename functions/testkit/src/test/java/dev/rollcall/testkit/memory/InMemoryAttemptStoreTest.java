package dev.rollcall.testkit.memory;

import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.testkit.contract.AttemptStoreContract;

final class InMemoryAttemptStoreTest implements AttemptStoreContract {
    private final AttemptStore testee = new InMemoryAttemptStore();

    @Override
    public AttemptStore testee() {
        return testee;
    }
}

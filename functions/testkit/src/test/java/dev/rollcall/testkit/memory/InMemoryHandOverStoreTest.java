package dev.rollcall.testkit.memory;

import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.testkit.contract.HandOverStoreContract;

final class InMemoryHandOverStoreTest implements HandOverStoreContract {
    private final HandOverStore testee = new InMemoryHandOverStore();

    @Override
    public HandOverStore testee() {
        return testee;
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.testkit.contract.SignInTallyStoreContract;

final class InMemorySignInTallyStoreTest implements SignInTallyStoreContract {
    private final SignInTallyStore testee = new InMemorySignInTallyStore();

    @Override
    public SignInTallyStore testee() {
        return testee;
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.testkit.contract.PersonTokenStoreContract;

final class InMemoryPersonTokenStoreTest implements PersonTokenStoreContract {
    private final PersonTokenStore testee = new InMemoryPersonTokenStore();

    @Override
    public PersonTokenStore testee() {
        return testee;
    }
}

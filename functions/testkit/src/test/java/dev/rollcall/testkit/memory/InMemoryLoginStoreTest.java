package dev.rollcall.testkit.memory;

import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.testkit.contract.LoginStoreContract;

final class InMemoryLoginStoreTest implements LoginStoreContract {
    private final LoginStore testee = new InMemoryLoginStore();

    @Override
    public LoginStore testee() {
        return testee;
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.testkit.contract.AccountStoreContract;

final class InMemoryAccountStoreTest implements AccountStoreContract {
    private final AccountStore testee = new InMemoryAccountStore();

    @Override
    public AccountStore testee() {
        return testee;
    }
}

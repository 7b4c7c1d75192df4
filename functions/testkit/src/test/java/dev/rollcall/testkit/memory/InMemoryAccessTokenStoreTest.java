package dev.rollcall.testkit.memory;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.testkit.contract.AccessTokenStoreContract;

final class InMemoryAccessTokenStoreTest implements AccessTokenStoreContract {
    private final AccessTokenStore store = new InMemoryAccessTokenStore();

    @Override
    public AccessTokenStore testee() {
        return store;
    }
}

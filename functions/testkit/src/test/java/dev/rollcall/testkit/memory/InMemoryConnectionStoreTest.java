package dev.rollcall.testkit.memory;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.testkit.contract.ConnectionStoreContract;

final class InMemoryConnectionStoreTest implements ConnectionStoreContract {
    private final ConnectionStore store = new InMemoryConnectionStore();

    @Override
    public ConnectionStore testee() {
        return store;
    }
}

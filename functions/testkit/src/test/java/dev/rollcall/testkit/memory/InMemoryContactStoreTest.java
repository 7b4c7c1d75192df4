package dev.rollcall.testkit.memory;

import dev.rollcall.district.ContactStore;
import dev.rollcall.testkit.contract.ContactStoreContract;

final class InMemoryContactStoreTest implements ContactStoreContract {
    private final ContactStore testee = new InMemoryContactStore();

    @Override
    public ContactStore testee() {
        return testee;
    }
}

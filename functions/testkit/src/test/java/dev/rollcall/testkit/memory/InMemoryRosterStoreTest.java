package dev.rollcall.testkit.memory;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.testkit.contract.RosterListContract;
import dev.rollcall.testkit.contract.RosterStoreContract;

final class InMemoryRosterStoreTest implements RosterStoreContract, RosterListContract {
    private final RosterStore store = new InMemoryRosterStore();

    @Override
    public RosterStore testee() {
        return store;
    }
}

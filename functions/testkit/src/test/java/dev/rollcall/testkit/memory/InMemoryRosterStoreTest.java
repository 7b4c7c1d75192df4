package dev.rollcall.testkit.memory;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.testkit.contract.RosterListContract;
import dev.rollcall.testkit.contract.RosterStoreContract;
import dev.rollcall.testkit.contract.SisIdContract;

final class InMemoryRosterStoreTest
        implements RosterStoreContract, RosterListContract, SisIdContract {
    private final RosterStore store = new InMemoryRosterStore();

    @Override
    public RosterStore testee() {
        return store;
    }
}

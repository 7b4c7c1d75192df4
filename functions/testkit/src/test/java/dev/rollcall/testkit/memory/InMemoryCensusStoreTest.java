package dev.rollcall.testkit.memory;

import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.testkit.contract.CensusStoreContract;

final class InMemoryCensusStoreTest implements CensusStoreContract {
    private final CensusStore store = new InMemoryCensusStore();

    @Override
    public CensusStore testee() {
        return store;
    }
}

package dev.rollcall.testkit.memory;

import dev.rollcall.sync.Stores;

import java.time.InstantSource;

/** Everything a sync keeps, in memory and empty. */
public final class TwinStores {
    private TwinStores() {}

    public static Stores create(InstantSource clock) {
        return new Stores(
                new InMemoryConnectionStore(),
                new InMemoryContactStore(),
                new InMemoryRunStore(clock),
                new InMemoryPlanStore(clock),
                new InMemoryRosterStore(),
                new InMemoryCensusStore(),
                new InMemorySeatStore(),
                new InMemoryLicenceStore(),
                new InMemoryDistrictLease(),
                new InMemoryOutbox());
    }
}

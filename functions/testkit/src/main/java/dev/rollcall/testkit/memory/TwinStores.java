package dev.rollcall.testkit.memory;

import dev.rollcall.sync.Stores;

import java.time.InstantSource;

/** Everything a sync keeps, in memory and empty. */
public final class TwinStores {
    private TwinStores() {}

    public static Stores create(InstantSource clock) {
        return create(clock, new InMemoryRosterStore(), new InMemoryOutbox());
    }

    /** With two that a test looks into. */
    public static Stores create(
            InstantSource clock, InMemoryRosterStore roster, InMemoryOutbox outbox) {
        return new Stores(
                new InMemoryConnectionStore(),
                new InMemoryContactStore(),
                new InMemoryRunStore(clock),
                new InMemoryPlanStore(clock),
                roster,
                new InMemoryCensusStore(),
                new InMemorySeatStore(),
                new InMemoryLicenceStore(),
                new InMemoryDistrictLease(),
                outbox);
    }
}

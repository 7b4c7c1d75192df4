package dev.rollcall.testkit.fault;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.RunStore;

/** Everything a sync keeps, with every call of it subject to a plan. */
public final class FaultyStores {
    private FaultyStores() {}

    public static Stores of(Stores stores, FaultPlan plan) {
        return new Stores(
                Faulty.wrap(ConnectionStore.class, stores.connections(), plan),
                Faulty.wrap(ContactStore.class, stores.contacts(), plan),
                Faulty.wrap(RunStore.class, stores.runs(), plan),
                Faulty.wrap(PlanStore.class, stores.plans(), plan),
                Faulty.wrap(RosterStore.class, stores.roster(), plan),
                Faulty.wrap(CensusStore.class, stores.census(), plan),
                Faulty.wrap(SeatStore.class, stores.seats(), plan),
                Faulty.wrap(LicenceStore.class, stores.licences(), plan),
                Faulty.wrap(DistrictLease.class, stores.leases(), plan),
                Faulty.wrap(Outbox.class, stores.outbox(), plan));
    }
}

package dev.rollcall.schedule.world;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.schedule.stage.Stage;
import dev.rollcall.schedule.witness.Witness;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.TwinStores;

/** The stores in memory, and the two coats they wear: a witness, and over it a stage. */
final class Twins {
    private Twins() {}

    static Stores plain(SteppingClock clock, InMemoryOutbox outbox) {
        return TwinStores.create(clock, new InMemoryRosterStore(), outbox);
    }

    static Stores watched(Stores plain, Witness witness) {
        return new Stores(
                plain.connections(),
                plain.contacts(),
                witness.watch(plain.runs()),
                plain.plans(),
                witness.watch(plain.roster()),
                plain.census(),
                witness.watch(plain.seats()),
                plain.licences(),
                plain.leases(),
                plain.outbox());
    }

    static Stores staged(Stores watched, Stage stage) {
        return new Stores(
                stage.wrap(ConnectionStore.class, watched.connections()),
                stage.wrap(ContactStore.class, watched.contacts()),
                stage.wrap(RunStore.class, watched.runs()),
                stage.wrap(PlanStore.class, watched.plans()),
                stage.wrap(RosterStore.class, watched.roster()),
                stage.wrap(CensusStore.class, watched.census()),
                stage.wrap(SeatStore.class, watched.seats()),
                stage.wrap(LicenceStore.class, watched.licences()),
                stage.wrap(DistrictLease.class, watched.leases()),
                stage.wrap(Outbox.class, watched.outbox()));
    }
}

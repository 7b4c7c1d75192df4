package dev.rollcall.sync;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.Workers;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Interception;

/** Work in a world whose store of rosters a test looks into, or answers for. */
final class OtherStores {

    private OtherStores() {}

    /** Works on a message with something happening around each call of the store of rosters. */
    static void deliver(SyncWorld world, SyncMessage message, Interception aroundRoster) {
        RosterStore roster = Faulty.wrap(RosterStore.class, world.roster, aroundRoster);
        new Workers(
                        world.portal,
                        storing(world.stores, roster),
                        world.queue,
                        world.clock,
                        new UsageMeter())
                .worker()
                .handle(message, world.budget(), () -> {});
    }

    private static Stores storing(Stores stores, RosterStore roster) {
        return new Stores(
                stores.connections(),
                stores.contacts(),
                stores.runs(),
                stores.plans(),
                roster,
                stores.census(),
                stores.seats(),
                stores.licences(),
                stores.leases(),
                stores.outbox());
    }
}

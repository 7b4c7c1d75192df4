package dev.rollcall.schedule.sabotage;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.schedule.world.Defect;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Interception;

import java.util.function.UnaryOperator;

/** Defects that replace one or two of the stores. */
final class BrokenStores {
    private BrokenStores() {}

    static Defect of(UnaryOperator<Stores> change) {
        return new Defect() {
            @Override
            public Stores stores(Stores plain) {
                return change.apply(plain);
            }
        };
    }

    static Defect roster(Interception broken) {
        return of(s -> with(s, wrap(RosterStore.class, s.roster(), broken), s.seats()));
    }

    static Defect seats(Interception broken) {
        return of(s -> with(s, s.roster(), wrap(SeatStore.class, s.seats(), broken)));
    }

    static Defect connections(Interception broken) {
        return of(s -> with(s, wrap(ConnectionStore.class, s.connections(), broken), s.outbox()));
    }

    static Defect outbox(Interception broken) {
        return of(s -> with(s, s.connections(), wrap(Outbox.class, s.outbox(), broken)));
    }

    static Defect census(Interception broken) {
        return of(s ->
                new Stores(
                        s.connections(),
                        s.contacts(),
                        s.runs(),
                        s.plans(),
                        s.roster(),
                        wrap(CensusStore.class, s.census(), broken),
                        s.seats(),
                        s.licences(),
                        s.leases(),
                        s.outbox()));
    }

    /** Everything that tells one worker from another. */
    static Defect fencing(Interception lease, Interception runs, Interception roster) {
        return of(s ->
                new Stores(
                        s.connections(),
                        s.contacts(),
                        wrap(RunStore.class, s.runs(), runs),
                        s.plans(),
                        wrap(RosterStore.class, s.roster(), roster),
                        s.census(),
                        s.seats(),
                        s.licences(),
                        wrap(DistrictLease.class, s.leases(), lease),
                        s.outbox()));
    }

    private static Stores with(Stores s, RosterStore roster, SeatStore seats) {
        return new Stores(
                s.connections(),
                s.contacts(),
                s.runs(),
                s.plans(),
                roster,
                s.census(),
                seats,
                s.licences(),
                s.leases(),
                s.outbox());
    }

    private static Stores with(Stores s, ConnectionStore connections, Outbox outbox) {
        return new Stores(
                connections,
                s.contacts(),
                s.runs(),
                s.plans(),
                s.roster(),
                s.census(),
                s.seats(),
                s.licences(),
                s.leases(),
                outbox);
    }

    private static <T> T wrap(Class<T> port, T target, Interception broken) {
        return Faulty.wrap(port, target, broken);
    }
}

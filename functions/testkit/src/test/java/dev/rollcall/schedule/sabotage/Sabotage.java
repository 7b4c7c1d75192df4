package dev.rollcall.schedule.sabotage;

import static dev.rollcall.schedule.sabotage.BrokenStores.census;
import static dev.rollcall.schedule.sabotage.BrokenStores.connections;
import static dev.rollcall.schedule.sabotage.BrokenStores.fencing;
import static dev.rollcall.schedule.sabotage.BrokenStores.outbox;
import static dev.rollcall.schedule.sabotage.BrokenStores.roster;
import static dev.rollcall.schedule.sabotage.BrokenStores.seats;

import dev.rollcall.schedule.world.Defect;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.Ticker;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;

import java.util.List;

/**
 * One deliberate defect, at least, for each invariant.
 *
 * @param what what is wrong
 * @param invariant by which it must be found out
 * @param defect puts it there
 */
public record Sabotage(String what, String invariant, Defect defect) {
    public static final List<Sabotage> ALL =
            List.of(
                    new Sabotage("a record that is never stored", "I-1", roster(Breaks::loseOne)),
                    new Sabotage("a list left before its last page", "I-2", impatient()),
                    new Sabotage("a budget without limits", "I-2", connections(Breaks::unlimited)),
                    new Sabotage("a census without schools", "I-2", census(Breaks::closeSchools)),
                    new Sabotage("half of a record", "I-3", roster(Breaks::mix)),
                    new Sabotage(
                            "a run that ends again with each message",
                            "I-4",
                            connections(Breaks::forgetTheEnd)),
                    new Sabotage(
                            "nobody who finds out that they were replaced",
                            "I-5",
                            fencing(Breaks::alwaysRenew, Breaks::saveAnyway, Breaks::unguarded)),
                    new Sabotage(
                            "a lease that counts from one again at times",
                            "I-6",
                            fencing(Breaks::startOver, Invocation::proceed, Breaks::unguarded)),
                    new Sabotage("a store that mixes districts up", "I-7", roster(Breaks::spread)),
                    new Sabotage("a notice with a name in it", "I-8", outbox(Breaks::gossip)),
                    new Sabotage("a time that never is over", "I-9", endless()),
                    new Sabotage(
                            "a tick that sees no open run",
                            "I-10",
                            connections(Breaks::hideOpenRuns)),
                    new Sabotage("nobody told of a hold", "I-10", outbox(Breaks::silent)),
                    new Sabotage("an archive that loses places", "I-11", roster(Breaks::strip)),
                    new Sabotage("a ledger that loses count", "I-12", seats(Breaks::miscount)),
                    new Sabotage("a store that deletes", "I-13", roster(Breaks::delete)));

    @Override
    public String toString() {
        return invariant + " finds " + what;
    }

    private static Defect impatient() {
        return new Defect() {
            @Override
            public RosterSource source(RosterSource plain) {
                return Faulty.wrap(RosterSource.class, plain, Breaks::stopEarly);
            }
        };
    }

    private static Defect endless() {
        return new Defect() {
            @Override
            public Ticker budget(Ticker plain) {
                return () -> 0;
            }
        };
    }
}

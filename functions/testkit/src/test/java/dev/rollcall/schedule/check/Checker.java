package dev.rollcall.schedule.check;

import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.world.World;

import java.util.ArrayList;
import java.util.List;

/**
 * Asserts I-1 to I-13: those that can be judged by each effect as it happens, the others at rest.
 * I-4, and what is about the play itself, is handed in by it ({@link #breach}).
 */
public final class Checker {
    private final World world;
    private final List<Invariant> invariants;
    private final List<Breach> breaches = new ArrayList<>();

    /** Begins to watch. */
    public Checker(World world) {
        this.world = world;
        this.invariants =
                List.of(
                        new Convergence(),
                        new ProvenAbsence(),
                        new Gate(),
                        new SoundCensus(),
                        new WholeRecords(),
                        new SingleWriter(),
                        new NoGoingBack(),
                        new Isolation(world),
                        new Privacy(),
                        new Bounded(),
                        new Visible(),
                        new Reversible(),
                        new SumOfSeats(),
                        new FailStatic());
        world.witness().tell(this::after);
    }

    /** Something is wrong that the play itself has seen. */
    public void breach(String invariant, String what) {
        breaches.add(new Breach(invariant, what));
    }

    /** To be called when all faults have stopped and everybody is done. */
    public void atRest() {
        for (Invariant each : invariants) {
            each.atRest(world).forEach(what -> breach(each.id(), what));
        }
    }

    /** What did not hold so far, in the order in which it was seen. */
    public List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    private void after(Effect effect) {
        for (Invariant each : invariants) {
            each.after(world, effect).forEach(what -> breach(each.id(), what));
        }
    }
}

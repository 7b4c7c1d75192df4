package dev.rollcall.schedule.check;

import dev.rollcall.notice.FactKind;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.RunSaved;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * I-10: every run has ended, nothing is left open behind it, and of each that was held somebody is
 * told, once.
 */
final class Visible implements Invariant {
    private final Set<String> held = new HashSet<>();

    @Override
    public String id() {
        return "I-10";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        if (effect instanceof RunSaved saved
                && saved.run().phase() == RunPhase.HELD
                && saved.district().equals(World.DISTRICT)) {
            held.add(saved.run().id());
        }
        return Stream.empty();
    }

    @Override
    public Stream<String> atRest(World world) {
        return Stream.of(
                        world.runs().stream().filter(Run::isOpen).map(run -> "never ended: " + run),
                        world.connection().openRun().stream().map(open -> "left open: " + open),
                        held.stream()
                                .filter(run -> told(world, run) != 1 && !isDecided(world, run))
                                .map(run -> "told " + told(world, run) + " times of " + run))
                .flatMap(s -> s);
    }

    /** Somebody who decides in the moment before they are told need not be told any more. */
    private static boolean isDecided(World world, String run) {
        RunPhase phase = world.stores().runs().find(World.DISTRICT, run).orElseThrow().phase();
        return phase != RunPhase.HELD && phase != RunPhase.EXPIRED && told(world, run) == 0;
    }

    private static long told(World world, String run) {
        return world.outbox().entries().stream()
                .filter(each -> each.fact().kind() == FactKind.HELD)
                .filter(each -> run.equals(each.fact().details().get("run")))
                .count();
    }
}

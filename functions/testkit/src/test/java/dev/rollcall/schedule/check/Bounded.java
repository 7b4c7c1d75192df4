package dev.rollcall.schedule.check;

import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.PageAsked;
import dev.rollcall.schedule.world.World;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * I-9: who has no time left asks for no more pages, but for one it may have been about to ask for
 * when it was frozen. Parts of a district are read in one go, and refused when they are too large.
 * How many port calls an errand may take is judged by the play; memory by the benchmarks.
 */
final class Bounded implements Invariant {
    private final Map<Turn, Integer> late = new HashMap<>();

    @Override
    public String id() {
        return "I-9";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return effect instanceof PageAsked(Turn turn, var district)
                        && isOver(world, turn)
                        && late.merge(turn, 1, Integer::sum) > 1
                ? Stream.of(turn + " asks for pages though its time is over")
                : Stream.empty();
    }

    private static boolean isOver(World world, Turn turn) {
        return world.clock().nanos() - turn.begunAt() > world.setting().slice().toNanos();
    }
}

package dev.rollcall.schedule.check;

import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.world.World;

import java.util.stream.Stream;

/** One of I-1 to I-13 (reliability.md §4). What it answers is what is wrong. */
interface Invariant {

    String id();

    /** Judges something that has just taken effect. */
    default Stream<String> after(World world, Effect effect) {
        return Stream.empty();
    }

    /** Judges what is left when all faults have stopped and everybody is done. */
    default Stream<String> atRest(World world) {
        return Stream.empty();
    }
}

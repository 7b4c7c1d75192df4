package dev.rollcall.schedule.check;

import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.world.World;

import java.util.List;
import java.util.stream.Stream;

/**
 * I-7: the neighbour, whose data never changes, is stored as it was in the beginning. How long a
 * neighbour waits is judged by the benchmarks, under load (F-35).
 */
final class Isolation implements Invariant {
    private final List<StoredRecord> before;

    Isolation(World world) {
        before = world.roster(World.NEIGHBOUR);
    }

    @Override
    public String id() {
        return "I-7";
    }

    @Override
    public Stream<String> atRest(World world) {
        return before.equals(world.roster(World.NEIGHBOUR))
                ? Stream.empty()
                : Stream.of("the neighbour's roster has changed");
    }
}

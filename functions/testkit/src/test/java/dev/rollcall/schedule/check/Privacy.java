package dev.rollcall.schedule.check;

import dev.rollcall.schedule.world.TinyDistrict;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Run;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * I-8: no name is in what is queued, logged, reported or told. What HTTP answers and pages print is
 * searched by the stack's own canary (CanaryTest).
 */
final class Privacy implements Invariant {
    @Override
    public String id() {
        return "I-8";
    }

    @Override
    public Stream<String> atRest(World world) {
        return Stream.of(
                        world.queue().sent().stream(),
                        world.log().words().stream(),
                        world.outbox().entries().stream(),
                        world.runs().stream(),
                        world.runs().stream().map(run -> report(world, run)))
                .flatMap(s -> s)
                .map(Object::toString)
                .filter(text -> text.contains(TinyDistrict.CANARY))
                .map(text -> "a name is in " + text);
    }

    private static Optional<?> report(World world, Run run) {
        return world.stores().runs().report(World.DISTRICT, run.id());
    }
}

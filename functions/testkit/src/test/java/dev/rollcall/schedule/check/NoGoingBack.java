package dev.rollcall.schedule.check;

import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.witness.Effect.SeatsWritten;
import dev.rollcall.schedule.world.World;

import java.util.stream.Stream;

/** I-6: no value gives way to one with a lower number than its own. */
final class NoGoingBack implements Invariant {
    @Override
    public String id() {
        return "I-6";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return switch (effect) {
            case RosterWritten written ->
                    written.records().stream()
                            .filter(each -> each.generation() > written.fence())
                            .map(each ->
                                    written.fence()
                                            + " replaced "
                                            + each.after().key()
                                            + " of "
                                            + each.generation());
            case SeatsWritten seats when seats.overwritten() > seats.fence() ->
                    Stream.of(seats.fence() + " replaced seats of " + seats.overwritten());
            default -> Stream.empty();
        };
    }
}

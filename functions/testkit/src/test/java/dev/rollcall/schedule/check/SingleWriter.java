package dev.rollcall.schedule.check;

import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.witness.Effect.SeatsWritten;
import dev.rollcall.schedule.world.World;

import java.util.stream.Stream;

/** I-5: whoever overwrites or archives has the highest number of all writers so far. */
final class SingleWriter implements Invariant {
    @Override
    public String id() {
        return "I-5";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return switch (effect) {
            case RosterWritten written
                    when written.fence() < written.highest() && overwrites(written) ->
                    Stream.of(written.fence() + " wrote records after " + written.highest());
            case SeatsWritten seats when seats.fence() < seats.highest() ->
                    Stream.of(seats.fence() + " wrote seats after " + seats.highest());
            default -> Stream.empty();
        };
    }

    private static boolean overwrites(RosterWritten written) {
        return written.records().stream().anyMatch(each -> each.before().isPresent());
    }
}

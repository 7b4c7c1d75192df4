package dev.rollcall.schedule.check;

import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.Overwrite;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.world.World;

import java.util.List;
import java.util.stream.Stream;

/** I-3: every record as it is stored was served like that, and each of its places too. */
final class WholeRecords implements Invariant {
    @Override
    public String id() {
        return "I-3";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return effect instanceof RosterWritten written && written.district().equals(World.DISTRICT)
                ? written.records().stream().flatMap(each -> judge(world, each))
                : Stream.empty();
    }

    private static Stream<String> judge(World world, Overwrite write) {
        return stored(world, write.after())
                .filter(each -> !world.witness().readings().served().has(each.image()))
                .map(each -> "nobody served " + each.key() + " as " + each.image());
    }

    private static Stream<StoredRecord> stored(World world, StoredRecord written) {
        return world
                .stores()
                .roster()
                .find(World.DISTRICT, 1, written.key().kind(), List.of(written.key().id()))
                .stream();
    }
}

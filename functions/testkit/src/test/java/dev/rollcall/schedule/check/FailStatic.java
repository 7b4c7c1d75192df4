package dev.rollcall.schedule.check;

import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.world.World;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I-13, the rosters' part: whatever fails, what was once stored can still be read. That sign-ins
 * fail closed is judged by their own tests (LieFaultTest, SyncBrokenFaultTest).
 */
final class FailStatic implements Invariant {
    private final Set<RecordKey> stored = new HashSet<>();

    @Override
    public String id() {
        return "I-13";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        if (effect instanceof RosterWritten written && written.district().equals(World.DISTRICT)) {
            written.records().forEach(each -> stored.add(each.after().key()));
        }
        return Stream.empty();
    }

    @Override
    public Stream<String> atRest(World world) {
        Set<RecordKey> readable =
                world.roster(World.DISTRICT).stream()
                        .map(StoredRecord::key)
                        .collect(Collectors.toSet());
        return stored.stream()
                .filter(key -> !readable.contains(key))
                .map(key -> key + " can no longer be read");
    }
}

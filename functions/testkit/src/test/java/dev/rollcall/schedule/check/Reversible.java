package dev.rollcall.schedule.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.Overwrite;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.world.World;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** I-11: what is archived stays stored as it was, so that it can be brought back whole. */
final class Reversible implements Invariant {
    @Override
    public String id() {
        return "I-11";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return effect instanceof RosterWritten written
                ? written.records().stream()
                        .filter(Overwrite::isArchive)
                        .filter(each -> !isKept(world, written, each))
                        .map(each -> "the archive of " + each.after().key() + " lost something")
                : Stream.empty();
    }

    private static boolean isKept(World world, RosterWritten written, Overwrite write) {
        Optional<Image> before = write.before().map(StoredRecord::image);
        return stored(world, written, write).map(StoredRecord::image).equals(before);
    }

    private static Optional<StoredRecord> stored(
            World world, RosterWritten written, Overwrite write) {
        var key = write.after().key();
        return world
                .stores()
                .roster()
                .find(written.district(), 1, key.kind(), List.of(key.id()))
                .stream()
                .findFirst();
    }
}

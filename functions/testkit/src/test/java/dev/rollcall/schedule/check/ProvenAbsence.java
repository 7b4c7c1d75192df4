package dev.rollcall.schedule.check;

import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.Overwrite;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.witness.Reading;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * I-2: what is archived was absent from a list that was read to its end, or the feed said that it
 * is gone, or the portal knew it no longer when a run of a part asked for it; and the run was
 * applying at that moment.
 */
final class ProvenAbsence implements Invariant {
    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return effect instanceof RosterWritten written && written.district().equals(World.DISTRICT)
                ? written.records().stream()
                        .filter(Overwrite::isArchive)
                        .flatMap(each -> archived(world, written, each.after()))
                : Stream.empty();
    }

    private static Stream<String> archived(World world, RosterWritten by, StoredRecord record) {
        Optional<Run> run = world.stores().runs().find(World.DISTRICT, record.runId());
        Optional<Reading> reading = world.witness().readings().ofPlan(record.runId());
        if (run.isEmpty() || reading.isEmpty()) {
            return Stream.of(record.key() + " archived by no run that read anything");
        }
        return isProven(run.get(), reading.get(), record.key()) && !isBack(world, by, record.key())
                ? Stream.empty()
                : Stream.of(record.key() + " archived without proof by " + run.get());
    }

    private static boolean isProven(Run run, Reading reading, RecordKey key) {
        if (run.scope().isPresent()) {
            return reading.saidMissing(key);
        }
        return run.mode() == RunMode.FULL
                ? !reading.served(key) && !reading.saidThere(key) && reading.isWhole(key.kind())
                : run.mode() == RunMode.DELTA && reading.saidGone(key);
    }

    /** Whether the feed named the record to the errand that archived it. */
    private static boolean isBack(World world, RosterWritten by, RecordKey key) {
        return world.witness().readings().of(by.turn()).filter(r -> r.saidThere(key)).isPresent();
    }
}

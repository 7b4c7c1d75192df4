package dev.rollcall.sync.apply;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.LeaseLost;
import dev.rollcall.sync.run.Slice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the chosen part of a plan, chunk by chunk; a chunk written twice is the same chunk. */
final class RosterStep {

    private final RosterStore roster;
    private final SeatStep seats;
    private final Slice slice;

    /**
     * @param seats told of every chunk before it is written
     */
    RosterStep(RosterStore roster, SeatStep seats, Slice slice) {
        this.roster = roster;
        this.seats = seats;
        this.slice = slice;
    }

    /** Writes from where the run stands; empty when all is written. */
    Optional<ApplyResult> write(PlanReader plan, Selection selection) {
        for (int chunk = slice.run().progress().appliedChunks(); chunk < plan.chunks(); chunk++) {
            Optional<ErrorCode> stopped = slice.stopped();
            if (stopped.isPresent()) {
                return Optional.of(new ApplyResult.Refused(stopped.get()));
            }
            if (slice.isSpent()) {
                return Optional.of(new ApplyResult.OutOfTime());
            }
            write(selection.of(plan.chunk(chunk)));
            done(chunk + 1);
        }
        return Optional.empty();
    }

    private void write(List<Change> changes) {
        seats.beforeWriting(changes);
        if (changes.isEmpty()) {
            return;
        }
        slice.keepAlive();
        Instant now = slice.now();
        List<StoredRecord> records = changes.stream().map(c -> record(c, now)).toList();
        boolean refused =
                !roster.write(slice.district(), slice.shards(), slice.fence(), records, mode())
                        .isEmpty();
        if (refused) {
            throw new LeaseLost();
        }
    }

    private StoredRecord record(Change change, Instant now) {
        StoredRecord active = StoredRecord.active(change.image(), now, slice.run().id());
        return change instanceof Change.Archive ? active.archived(now, slice.run().id()) : active;
    }

    /** A part of the district may have been read before the whole ever was. */
    private WriteMode mode() {
        boolean isNew = slice.connection().lastFull().isEmpty() && slice.connection().people() == 0;
        return isNew && slice.run().scope().isEmpty() ? WriteMode.FIRST_IMPORT : WriteMode.GUARDED;
    }

    private void done(int chunks) {
        slice.save(
                slice.run()
                        .edit()
                        .progress(slice.run().progress().withAppliedChunks(chunks, slice.now())));
    }
}

package dev.rollcall.schedule.witness;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.sync.run.Run;

import java.util.List;
import java.util.Optional;

/** Something that took effect in a store, and whose doing it was. */
public sealed interface Effect {

    /** Whose errand it was part of. */
    Turn turn();

    DistrictId district();

    /**
     * Records were accepted.
     *
     * @param fence the writer's number
     * @param highest the highest number accepted for the district before
     */
    record RosterWritten(
            Turn turn, DistrictId district, long fence, long highest, List<Overwrite> records)
            implements Effect {}

    /**
     * Seats, or a ledger, were accepted.
     *
     * @param overwritten the highest number of what was there before
     */
    record SeatsWritten(
            Turn turn,
            DistrictId district,
            String product,
            long fence,
            long highest,
            long overwritten)
            implements Effect {}

    /** A portal was asked for a page of a list. */
    record PageAsked(Turn turn, DistrictId district) implements Effect {}

    /** A run was saved. */
    record RunSaved(Turn turn, DistrictId district, Run run) implements Effect {}

    /**
     * One record as it was and is.
     *
     * @param before absent when it is new
     * @param generation the number it was written with before; 0 when it is new
     * @param after as it was to be written
     */
    record Overwrite(Optional<StoredRecord> before, long generation, StoredRecord after) {

        public boolean isArchive() {
            return !after.isActive() && before.filter(StoredRecord::isActive).isPresent();
        }
    }
}

package dev.rollcall.sync.run;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a run has come.
 *
 * @param slice the slice that is due or under way; messages of an earlier one are stale
 * @param attempt how often this slice was queued anew
 * @param failures how often in a row the portal could not be read
 * @param checkpoint where an interrupted read goes on; absent to begin anew
 * @param appliedChunks how many plan chunks are applied
 * @param readRecords records read so far, to be seen while it runs
 * @param waiting why it does nothing at the moment
 * @param seenAt when a worker last wrote the run
 */
public record Progress(
        int slice,
        int attempt,
        int failures,
        Optional<Checkpoint> checkpoint,
        int appliedChunks,
        int readRecords,
        Optional<Waiting> waiting,
        Instant seenAt) {

    public static Progress queued(Instant now) {
        return new Progress(0, 0, 0, Optional.empty(), 0, 0, Optional.empty(), now);
    }

    /** A worker is at it. */
    public Progress working(Instant now) {
        return new Progress(
                slice,
                attempt,
                failures,
                checkpoint,
                appliedChunks,
                readRecords,
                Optional.empty(),
                now);
    }

    /** The next slice goes on from a checkpoint. */
    public Progress nextSlice(Optional<Checkpoint> from, Instant now) {
        return new Progress(
                slice + 1, 0, failures, from, appliedChunks, readRecords, Optional.empty(), now);
    }

    /** The same slice is tried again, from its beginning. */
    public Progress requeued(Instant now) {
        return new Progress(
                slice, attempt + 1, failures, checkpoint, appliedChunks, readRecords, waiting, now);
    }

    /** The next slice begins to read anew after a failure at the portal. */
    public Progress failedAt(Waiting reason, Instant now) {
        return new Progress(
                slice + 1,
                0,
                failures + 1,
                Optional.empty(),
                appliedChunks,
                0,
                Optional.of(reason),
                now);
    }

    /** The next slice goes on later from a checkpoint. */
    public Progress pausedAt(Waiting reason, Optional<Checkpoint> from, Instant now) {
        return new Progress(
                slice + 1, 0, failures, from, appliedChunks, readRecords, Optional.of(reason), now);
    }

    /** The held part is to be applied: a slice of its own, from the plan's first chunk. */
    public Progress released(Instant now) {
        return new Progress(
                slice + 1, 0, 0, Optional.empty(), 0, readRecords, Optional.empty(), now);
    }

    public Progress withReadRecords(int records, Instant now) {
        return new Progress(
                slice, attempt, failures, checkpoint, appliedChunks, records, waiting, now);
    }

    public Progress withAppliedChunks(int chunks, Instant now) {
        return new Progress(
                slice, attempt, failures, checkpoint, chunks, readRecords, waiting, now);
    }
}

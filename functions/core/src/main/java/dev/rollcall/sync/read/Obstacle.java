package dev.rollcall.sync.read;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;
import dev.rollcall.sync.run.Waiting;

import java.util.Optional;
import java.util.function.Supplier;

/** What an answer other than the one wanted means for a read. */
final class Obstacle {

    private Obstacle() {}

    /**
     * How the read ends because of this answer.
     *
     * @param checkpoint makes the place to go on from, should the portal want us to wait
     */
    static ReadResult of(Fetch<?> answer, Slice slice, Supplier<Optional<Checkpoint>> checkpoint) {
        return switch (answer) {
            case Fetch.Got<?> got -> throw new IllegalStateException("an answer is no obstacle");
            case Fetch.Throttled<?> throttled ->
                    new ReadResult.Continue(
                            checkpoint.get(), Optional.of(waiting(throttled, slice)));
            case Fetch.Unavailable<?> gone -> new ReadResult.Unavailable(gone.code());
            case Fetch.Refused<?> refused -> new ReadResult.Refused(refused.code());
            case Fetch.Missing<?> missing -> new ReadResult.Refused(ErrorCode.PORTAL_REFUSED);
        };
    }

    private static Waiting waiting(Fetch.Throttled<?> throttled, Slice slice) {
        return new Waiting(ErrorCode.PORTAL_THROTTLED, slice.now().plus(throttled.retryAfter()));
    }
}

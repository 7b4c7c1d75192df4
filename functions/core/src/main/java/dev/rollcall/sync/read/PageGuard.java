package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stops a read that goes in circles, grows without bound, or that somebody has stopped (F-13,
 * F-28).
 */
final class PageGuard {

    /** Reliability.md §5.3. */
    private static final int MOST_PAGES = 5_000;

    /** Reliability.md §5.3. */
    private static final int MOST_PEOPLE = 1_200_000;

    private final Slice slice;
    private final ReadState state;
    private final Set<String> asked = new HashSet<>();

    PageGuard(Slice slice, ReadState state) {
        this.slice = slice;
        this.state = state;
    }

    /** Why the page behind this cursor may not be asked for. */
    Optional<ReadResult> refuses(String cursor) {
        if (!asked.add(cursor)) {
            return refused(ErrorCode.PAGING_LOOP);
        }
        if (asked.size() > MOST_PAGES) {
            return refused(ErrorCode.TOO_MANY_PAGES);
        }
        if (state.index(Kind.PERSON).size() > MOST_PEOPLE) {
            return refused(ErrorCode.TOO_MANY_PEOPLE);
        }
        return slice.stopped().map(ReadResult.Refused::new);
    }

    private static Optional<ReadResult> refused(ErrorCode code) {
        return Optional.of(new ReadResult.Refused(code));
    }
}

package dev.rollcall.sync.read;

import dev.rollcall.roster.RecordKey;
import dev.rollcall.sync.read.EventWalk.Walked;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds out which records the portal has named since a held plan was made, so that an approval
 * given days later archives nobody who has come back meanwhile.
 */
public final class Returned {

    private final RosterSource source;
    private final Slice slice;

    public Returned(RosterSource source, Slice slice) {
        this.source = source;
        this.slice = slice;
    }

    /** Reads the feed from the plan's event to its end; a portal without a feed names nobody. */
    public Answer sincePlan() {
        return slice.run()
                .eventsFrom()
                .map(this::since)
                .orElseGet(() -> new Answer.Known(Set.of()));
    }

    private Answer since(String event) {
        Set<RecordKey> keys = new HashSet<>();
        Walked walked =
                new EventWalk(source, slice)
                        .after(
                                event,
                                page -> {
                                    page.events().forEach(named -> keep(named, keys));
                                    return true;
                                });
        return switch (walked) {
            case Walked.Done done -> new Answer.Known(keys);
            case Walked.Stopped(Fetch<EventPage> answer) -> unanswered(answer);
        };
    }

    private static void keep(SourceEvent event, Set<RecordKey> keys) {
        switch (event) {
            case SourceEvent.Upserted upserted -> keys.add(upserted.key());
            case SourceEvent.Removed removed -> keys.remove(removed.key());
        }
    }

    private static Answer unanswered(Fetch<EventPage> answer) {
        return switch (answer) {
            case Fetch.Refused<EventPage>(ErrorCode code) -> new Answer.Lost(code);
            case Fetch.Missing<EventPage> off -> new Answer.Lost(ErrorCode.EVENTS_LOST);
            case Fetch.Unavailable<EventPage>(ErrorCode code) -> new Answer.Unknown(code);
            default -> new Answer.Unknown(ErrorCode.PORTAL_THROTTLED);
        };
    }

    /** What is known. */
    public sealed interface Answer {

        /**
         * Who was named as present.
         *
         * @param keys their keys
         */
        record Known(Set<RecordKey> keys) implements Answer {}

        /**
         * Nothing for the moment.
         *
         * @param code why
         */
        record Unknown(ErrorCode code) implements Answer {}

        /**
         * Nothing, and asking again would not help.
         *
         * @param code why
         */
        record Lost(ErrorCode code) implements Answer {}
    }
}

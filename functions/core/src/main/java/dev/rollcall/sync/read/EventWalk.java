package dev.rollcall.sync.read;

import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.Optional;
import java.util.function.Predicate;

/** Walks the portal's event feed from an event to its end. */
final class EventWalk {

    private final RosterSource source;
    private final Slice slice;
    private final Asking asking;

    EventWalk(RosterSource source, Slice slice) {
        this.source = source;
        this.slice = slice;
        this.asking = new Asking(slice);
    }

    /**
     * Hands over each page after the event.
     *
     * @param sink answers whether it wants another page
     */
    Walked after(String event, Predicate<EventPage> sink) {
        String last = event;
        More more = More.YES;
        while (more == More.YES) {
            Fetch<EventPage> answer = ask(last);
            if (!(answer instanceof Fetch.Got<EventPage>(EventPage page))) {
                return new Walked.Stopped(answer);
            }
            if (page.more() == More.YES && page.lastId().equals(last)) {
                return new Walked.Stopped(new Fetch.Refused<>(ErrorCode.PAGING_LOOP));
            }
            last = page.lastId().isEmpty() ? last : page.lastId();
            more = sink.test(page) ? page.more() : More.NO;
        }
        return new Walked.Done(last);
    }

    private Fetch<EventPage> ask(String after) {
        Optional<ErrorCode> stopped = slice.stopped();
        return stopped.<Fetch<EventPage>>map(Fetch.Refused::new)
                .orElseGet(() -> asking.ask(() -> source.events(slice.connection(), after)));
    }

    /** How far the walk came. */
    sealed interface Walked {

        /**
         * To the end, or as far as was wanted.
         *
         * @param lastEvent the last event handed over, or the one begun after
         */
        record Done(String lastEvent) implements Walked {}

        /**
         * Not to the end.
         *
         * @param answer the portal's last answer
         */
        record Stopped(Fetch<EventPage> answer) implements Walked {}
    }
}

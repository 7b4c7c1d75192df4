package dev.rollcall.sync.read;

import dev.rollcall.district.Connection;
import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.run.ErrorCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A portal as a run reads it. Every call is one request, or one and its single bounded retry; none
 * keeps state between calls but credentials. Nothing that goes wrong at the portal is an exception,
 * and nothing that goes wrong is ever answered as an empty page (P1, F-11).
 *
 * <p>The connection says which district and, by its settings, which fields, staff and guardians to
 * map.
 */
public interface RosterSource {

    /**
     * The cursor of a list's first page when no page may repeat rows of the one before, as a portal
     * wants it that rounds offsets down to whole pages.
     */
    String APART = "apart";

    /** The lists this portal serves for a district, in the order of {@link SourceCollection}. */
    List<SourceCollection> collections(Connection connection);

    /** The district's name as the portal tells it. */
    Fetch<String> districtName(Connection connection);

    /**
     * One page of a list.
     *
     * @param cursor empty text for the first page, {@link #APART} for the first of a list read
     *     without overlaps, else what the page before answered as {@code next}
     */
    Fetch<Page> page(Connection connection, SourceCollection collection, String cursor);

    /**
     * What the page behind a cursor will most likely answer as {@code next}, so that it can be
     * asked for at the same time; empty where only the page itself can tell. Asks nobody.
     */
    default Optional<String> following(String cursor) {
        return Optional.empty();
    }

    /**
     * The page to ask for while this one is still worked through; empty where one waits for the
     * other. Asks nobody.
     */
    default Optional<String> following(Page page) {
        return Optional.empty();
    }

    /**
     * The portal's mark of what it shares of the district, empty where it has none. An unchanged
     * one is a hint, not a proof, that nothing changed.
     */
    default Fetch<Optional<String>> revision(Connection connection) {
        return new Fetch.Got<>(Optional.empty());
    }

    /**
     * One record by itself, as a page of at most one record. One that the district's settings, or
     * its own word, leave out counts as ignored; one of another sort than the kind tells, and a
     * guardian where only a list of guardians makes one whole, is in no count at all. {@link
     * Fetch.Missing} only when the portal says itself that it has no such record for us. A class
     * comes with its members only where classes list them.
     */
    Fetch<Page> record(Connection connection, RecordKey key);

    /** The lists that together hold a collection's records under a school, a person or a class. */
    default List<SourcePart> parts(RosterScope of, SourceCollection collection) {
        return List.of(new SourcePart(of, collection));
    }

    /**
     * One page of what the portal lists under a school, a person or a class.
     *
     * @param cursor as for {@link #page}
     */
    Fetch<Page> page(Connection connection, SourcePart part, String cursor);

    /** The newest event of the feed; empty text when the feed has none yet. */
    Fetch<String> newestEvent(Connection connection);

    /**
     * A page of events after the one named, oldest first.
     *
     * @param after the event id after which to begin; empty text begins with the oldest kept
     */
    Fetch<EventPage> events(Connection connection, String after);

    /** What came of asking the portal. */
    sealed interface Fetch<T> {

        /**
         * An answer.
         *
         * @param value what was asked for
         */
        record Got<T>(T value) implements Fetch<T> {}

        /**
         * Too many requests.
         *
         * @param retryAfter how long the portal wants us to wait, 1 second to 15 minutes
         */
        record Throttled<T>(Duration retryAfter) implements Fetch<T> {}

        /**
         * No usable answer, for the moment.
         *
         * @param code what is wrong
         */
        record Unavailable<T>(ErrorCode code) implements Fetch<T> {}

        /**
         * The portal does not let us, and asking again would not help.
         *
         * @param code what is wrong
         */
        record Refused<T>(ErrorCode code) implements Fetch<T> {}

        /** The thing asked for is not there (404), as for a feed that is switched off. */
        record Missing<T>() implements Fetch<T> {}
    }

    /**
     * One page of records.
     *
     * @param records what could be read, each id once
     * @param links what it tells of the ties between records
     * @param quarantined what could not be read; an enrollment under its person's id
     * @param ignored records the district's settings leave out, counted only
     * @param next where the next page begins; absent only when the portal says that this was the
     *     last
     * @param evidence the page's place in its list; absent where links or an event feed prove that
     *     a list is whole
     */
    record Page(
            List<RosterRecord> records,
            Links links,
            List<Quarantined> quarantined,
            int ignored,
            Optional<String> next,
            Optional<Evidence> evidence) {

        /** A page of records from a portal whose links prove that a list is whole. */
        public Page(
                List<RosterRecord> records,
                List<Quarantined> quarantined,
                int ignored,
                Optional<String> next) {
            this(records, Links.none(), quarantined, ignored, next, Optional.empty());
        }

        public Page {
            records = List.copyOf(records);
            quarantined = List.copyOf(quarantined);
        }
    }

    /**
     * One page of events.
     *
     * @param events in feed order
     * @param quarantined events that could not be read
     * @param lastId the id of the last event of the page, read or not; empty text for an empty page
     * @param more whether the portal names a next page
     */
    record EventPage(
            List<SourceEvent> events, List<Quarantined> quarantined, String lastId, More more) {
        public EventPage {
            events = List.copyOf(events);
            quarantined = List.copyOf(quarantined);
        }
    }

    /** Whether a feed goes on. */
    enum More {
        YES,
        NO
    }
}

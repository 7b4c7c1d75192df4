package dev.rollcall.portals.clever;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.json.BrokenJsonException;
import dev.rollcall.portals.mapping.PageRecords;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourcePart;
import dev.rollcall.sync.run.ErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Clever's Data API as a source. A cursor is the portal's own {@code next} link, followed to the
 * letter. A page that is too large for the portal or for us is asked for again at half the size,
 * which makes one call up to eight requests.
 */
final class CleverRosterSource implements RosterSource {

    private final CleverApi api;
    private final CleverFeed feed;

    CleverRosterSource(CleverApi api) {
        this.api = api;
        this.feed = new CleverFeed(api);
    }

    @Override
    public List<SourceCollection> collections(Connection connection) {
        return Arrays.stream(CleverList.values()).map(CleverList::collection).toList();
    }

    @Override
    public Fetch<String> districtName(Connection connection) {
        return Fetches.then(
                api.ask(connection.id(), api.address("districts"), BodyLimit.SMALL),
                answer -> DistrictNames.read(answer, connection.id().key()));
    }

    @Override
    public Fetch<Page> page(Connection connection, SourceCollection collection, String cursor) {
        CleverList list = CleverList.of(collection);
        return Fetches.then(start(list.path(), cursor), address -> page(connection, list, address));
    }

    @Override
    public Optional<String> following(Page page) {
        return page.next();
    }

    @Override
    public Fetch<Page> page(Connection connection, SourcePart part, String cursor) {
        CleverList list = CleverList.of(part.collection());
        String path = CleverPaths.under(part.of()) + "/" + list.path();
        return Fetches.then(start(path, cursor), address -> page(connection, list, address));
    }

    @Override
    public Fetch<Page> record(Connection connection, RecordKey key) {
        URI address = api.address(CleverPaths.of(key));
        return Fetches.then(
                api.ask(connection.id(), address, BodyLimit.PAGE),
                answer ->
                        Fetches.readOne(
                                answer, body -> record(body, key, new Mapping(connection))));
    }

    private Fetch<URI> start(String path, String cursor) {
        return cursor.isEmpty()
                ? new Fetch.Got<>(api.address(path + "?limit=" + PageSize.RECORDS))
                : api.link(cursor);
    }

    private static Page record(InputStream body, RecordKey key, Mapping mapping)
            throws IOException {
        PageRecords records = new PageRecords();
        records.add(mapping.element(key.kind(), Envelope.one(body)));
        if (records.records().stream().anyMatch(each -> !each.id().equals(key.id()))) {
            throw new BrokenJsonException("another record");
        }
        return new Page(
                records.records(), records.quarantined(), records.ignored(), Optional.empty());
    }

    @Override
    public Fetch<String> newestEvent(Connection connection) {
        return feed.newest(connection);
    }

    @Override
    public Fetch<EventPage> events(Connection connection, String after) {
        return feed.after(connection, after);
    }

    private Fetch<Page> page(Connection connection, CleverList list, URI start) {
        return PageSize.shrinking(
                start,
                address ->
                        Fetches.then(
                                Fetches.then(
                                        api.ask(connection.id(), address, BodyLimit.PAGE),
                                        answer -> read(answer, list, new Mapping(connection))),
                                page -> checked(page, List.of(start, address))));
    }

    private static Fetch<Page> read(HttpAnswer answer, CleverList list, Mapping mapping) {
        Fetch<Page> page = Fetches.read(answer, body -> page(body, list, mapping));
        // a list that is not there means a wrong sort of token or a wrong route (clever.md §5.2)
        return page instanceof Fetch.Missing<Page> ? Fetches.refused() : page;
    }

    private static Page page(InputStream body, CleverList list, Mapping mapping)
            throws IOException {
        PageRecords records = new PageRecords();
        Envelope envelope =
                Envelope.read(body, item -> records.add(mapping.element(list.kind(), item)));
        if (!envelope.hasLinks() && !records.isEmpty()) {
            // nothing says that this was the last page (P2, P4)
            throw new BrokenJsonException("records without links");
        }
        return new Page(
                records.records(), records.quarantined(), records.ignored(), envelope.next());
    }

    /** A next link must lead to this portal and must lead on (F-13). */
    private Fetch<Page> checked(Page page, List<URI> asked) {
        Optional<String> next = page.next();
        if (next.isEmpty()) {
            return new Fetch.Got<>(page);
        }
        return Fetches.then(
                api.link(next.get()),
                address ->
                        asked.contains(address)
                                ? new Fetch.Refused<>(ErrorCode.PAGING_LOOP)
                                : new Fetch.Got<>(page));
    }
}

package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.RosterScope;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery.Retry;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.oneroster.OneRosterList;
import dev.rollcall.portals.oneroster.OneRosterPage;
import dev.rollcall.portals.oneroster.OneRosterPaths;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourcePart;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A district's OneRoster data as a source, by offset paging (classlink-oneroster.md §1.5). A page
 * too heavy for the portal or for us is asked for again at half the size. The end of a list is
 * always looked at: only a page without a new row is the last.
 */
final class ClassLinkRosterSource implements RosterSource {

    private final DistrictApi api;
    private final DistrictNames names;
    private final InstantSource clock;
    private final int usual;

    ClassLinkRosterSource(
            DistrictApi api, DistrictNames names, InstantSource clock, int pageLimit) {
        this.api = api;
        this.names = names;
        this.clock = clock;
        this.usual = pageLimit;
    }

    @Override
    public List<SourceCollection> collections(Connection connection) {
        boolean readsGuardians = connection.settings().guardians() == GuardianPolicy.IMPORT;
        return Arrays.stream(SourceCollection.values())
                .filter(each -> each != SourceCollection.GUARDIANS || readsGuardians)
                .toList();
    }

    @Override
    public Fetch<String> districtName(Connection connection) {
        return names.of(connection);
    }

    @Override
    public Fetch<Page> page(Connection connection, SourceCollection collection, String cursor) {
        String list = OneRosterList.of(collection).path() + "?";
        return page(connection, new Listing(collection, list), cursor(cursor));
    }

    @Override
    public List<SourcePart> parts(RosterScope of, SourceCollection collection) {
        return OneRosterPaths.parts(of, collection);
    }

    @Override
    public Fetch<Page> page(Connection connection, SourcePart part, String cursor) {
        boolean isFiltered = part.collection() == SourceCollection.ENROLLMENTS;
        if (isFiltered && part.of().id().contains("'")) {
            // a filter has no way to write it
            return Fetches.refused();
        }
        Listing listing = new Listing(part.collection(), OneRosterPaths.of(part));
        return page(connection, listing, cursor(cursor));
    }

    @Override
    public Fetch<Page> record(Connection connection, RecordKey key) {
        return Fetches.then(
                api.ask(connection, OneRosterPaths.of(key), BodyLimit.PAGE, Retry.IN_TROUBLE),
                answer -> OneRosterPage.readOne(answer, connection, key, today()));
    }

    @Override
    public Optional<String> following(String cursor) {
        return cursor(cursor).following(usual).map(PageCursor::text);
    }

    @Override
    public Fetch<Optional<String>> revision(Connection connection) {
        return Fetches.then(
                api.ask(connection, "orgs?limit=1", BodyLimit.SMALL, Retry.IN_TROUBLE),
                OneRosterPage::revision);
    }

    /** There is no feed (classlink-oneroster.md §2). */
    @Override
    public Fetch<String> newestEvent(Connection connection) {
        return new Fetch.Missing<>();
    }

    @Override
    public Fetch<EventPage> events(Connection connection, String after) {
        return new Fetch.Missing<>();
    }

    private Fetch<Page> page(Connection connection, Listing listing, PageCursor asked) {
        Optional<PageCursor> smaller = asked.halved(usual);
        Fetch<HttpAnswer> answer =
                api.ask(
                        connection,
                        query(listing, asked),
                        BodyLimit.PAGE,
                        smaller.isPresent() ? Retry.UNLESS_OVERLOADED : Retry.IN_TROUBLE);
        Fetch<Page> page = Fetches.then(answer, got -> read(got, connection, listing, asked));
        boolean isTooHeavy = isOverloaded(answer) || page.equals(Fetches.tooLarge());
        return isTooHeavy && smaller.isPresent() ? page(connection, listing, smaller.get()) : page;
    }

    private Fetch<Page> read(
            HttpAnswer answer, Connection connection, Listing listing, PageCursor asked) {
        return Fetches.then(
                OneRosterPage.read(
                        answer, connection, listing.collection(), asked.overlap(), today()),
                page -> new Fetch.Got<>(page.before(next(page.evidence(), asked))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<String> next(Evidence evidence, PageCursor asked) {
        return asked.next(evidence.ids(), evidence.total(), usual).map(PageCursor::text);
    }

    private PageCursor cursor(String text) {
        return switch (text) {
            case "" -> PageCursor.first(PageCursor.Seams.OVERLAPPED, usual);
            case APART -> PageCursor.first(PageCursor.Seams.APART, usual);
            default -> PageCursor.of(text);
        };
    }

    private static String query(Listing listing, PageCursor asked) {
        return listing.path()
                + ("limit=" + asked.limit())
                + ("&offset=" + asked.offset())
                + "&sort=sourcedId&orderBy=asc";
    }

    /**
     * What is read, and where.
     *
     * @param path up to where its paging begins
     */
    private record Listing(SourceCollection collection, String path) {}

    private static boolean isOverloaded(Fetch<HttpAnswer> fetch) {
        return fetch instanceof Fetch.Got<HttpAnswer>(var answer)
                && answer.meaning() == Meaning.OVERLOADED;
    }
}

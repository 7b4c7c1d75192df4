package dev.rollcall.testkit.portal;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourceEvent;
import dev.rollcall.sync.read.SourcePart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One district at a portal. Lists are served in the order of ids, a few records a page; every
 * change made through {@link #put} and {@link #remove} is also in the event feed. Thread-safe.
 */
public final class InMemoryPortal implements RosterSource, PortalDirectory {
    private final Map<Kind, NavigableMap<String, RosterRecord>> records = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Quarantined>> broken = new EnumMap<>(Kind.class);
    private final List<SourceEvent> events = new ArrayList<>();
    private final Map<DistrictId, Standing> listed = new TreeMap<>();
    private final OffsetLists offsets = new OffsetLists();
    private final int pageSize;
    private final Dialect dialect;
    private Feed feed;
    private Function<Question, Optional<Fetch<?>>> trouble = any -> Optional.empty();
    private int asked;

    /** How the portal serves its lists. */
    public enum Dialect {
        /** Clever's way: links from page to page, members in their classes, an event feed. */
        LINKS,
        /** OneRoster's way: offsets, enrollments in a list of their own, no feed. */
        OFFSETS
    }

    /** Whether the portal keeps an event feed. */
    public enum Feed {
        ON,
        OFF
    }

    /**
     * What the portal is asked.
     *
     * @param what a collection's name, {@code name}, {@code newest}, {@code events} or {@code
     *     districts}
     * @param cursor the page asked for
     */
    public record Question(String what, String cursor) {}

    /** A portal that serves lists by links. */
    public InMemoryPortal(int pageSize) {
        this(pageSize, Dialect.LINKS);
    }

    public InMemoryPortal(int pageSize, Dialect dialect) {
        this.pageSize = pageSize;
        this.dialect = dialect;
        this.feed = dialect == Dialect.LINKS ? Feed.ON : Feed.OFF;
        for (Kind kind : Kind.values()) {
            records.put(kind, new TreeMap<>());
            broken.put(kind, new ArrayList<>());
        }
    }

    /** The portal lists the district from now on. */
    public synchronized void list(DistrictId district) {
        list(district, Standing.LIVE);
    }

    public synchronized void list(DistrictId district, Standing standing) {
        listed.put(district, standing);
    }

    /** What a portal serves beside records when it serves them by offsets. */
    public OffsetLists offsets() {
        return offsets;
    }

    public synchronized void unlist(DistrictId district) {
        listed.remove(district);
    }

    /** Creates or changes records, and tells of it in the feed. */
    public synchronized void put(List<? extends RosterRecord> changed) {
        changed.forEach(this::put);
    }

    public synchronized void put(RosterRecord roster) {
        putSilently(roster);
        events.add(new SourceEvent.Upserted(roster));
    }

    /** Creates or changes a record without a word in the feed. */
    public synchronized void putSilently(RosterRecord roster) {
        of(roster.kind()).put(roster.id(), roster);
    }

    public synchronized void remove(RecordKey key) {
        removeSilently(key);
        events.add(new SourceEvent.Removed(key));
    }

    public synchronized void removeSilently(RecordKey key) {
        of(key.kind()).remove(key.id());
    }

    /** A collection, or all that a portal shares of a kind, is gone without a word. */
    public synchronized void clear(Kind kind) {
        of(kind).clear();
    }

    /** A record that cannot be read is served with every list of its kind. */
    public synchronized void serveBroken(Quarantined aside) {
        broken.computeIfAbsent(aside.kind(), any -> new ArrayList<>()).add(aside);
    }

    public synchronized void feed(Feed state) {
        feed = state;
    }

    /** What the portal does instead of answering; an empty answer lets it answer. */
    public synchronized void trouble(Function<Question, Optional<Fetch<?>>> instead) {
        trouble = instead;
    }

    public synchronized void noTrouble() {
        trouble = any -> Optional.empty();
    }

    public synchronized List<RosterRecord> served(Kind kind) {
        return List.copyOf(of(kind).values());
    }

    /** How many questions were put. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public Portal portal() {
        return Portal.CLEVER;
    }

    @Override
    public Fetch<List<Listed>> districts() {
        return answer(
                new Question("districts", ""),
                () ->
                        new Fetch.Got<>(
                                listed.entrySet().stream()
                                        .map(each -> new Listed(each.getKey(), each.getValue()))
                                        .toList()));
    }

    @Override
    public List<SourceCollection> collections(Connection connection) {
        return Arrays.stream(SourceCollection.values()).filter(c -> serves(c, connection)).toList();
    }

    private boolean serves(SourceCollection collection, Connection connection) {
        return switch (collection) {
            case ENROLLMENTS -> dialect == Dialect.OFFSETS;
            case GUARDIANS ->
                    dialect == Dialect.OFFSETS
                            && connection.settings().guardians() == GuardianPolicy.IMPORT;
            case SCHOOLS, TERMS, COURSES, CLASSES, PEOPLE -> true;
        };
    }

    @Override
    public Optional<String> following(String cursor) {
        return dialect == Dialect.LINKS
                ? Optional.empty()
                : OffsetLists.Place.of(cursor).following(pageSize).map(OffsetLists.Place::cursor);
    }

    @Override
    public Fetch<Optional<String>> revision(Connection connection) {
        return answer(new Question("revision", ""), () -> new Fetch.Got<>(offsets.revision()));
    }

    @Override
    public Fetch<String> districtName(Connection connection) {
        return answer(new Question("name", ""), () -> new Fetch.Got<>("A district"));
    }

    @Override
    public Fetch<Page> page(Connection connection, SourceCollection collection, String cursor) {
        return answer(
                new Question(collection.name(), cursor),
                () -> new Fetch.Got<>(page(collection, this::of, cursor)));
    }

    @Override
    public Fetch<Page> record(Connection connection, RecordKey key) {
        return answer(
                new Question(key.kind() + " " + key.id(), ""),
                () -> record(key).<Fetch<Page>>map(Fetch.Got::new).orElseGet(Fetch.Missing::new));
    }

    @Override
    public Fetch<Page> page(Connection connection, SourcePart part, String cursor) {
        UnaryOperator<NavigableMap<String, RosterRecord>> its = new Belonging(part.of(), this::of);
        return answer(
                new Question(part.of().level() + " " + part.collection(), cursor),
                () ->
                        new Fetch.Got<>(
                                page(part.collection(), kind -> its.apply(of(kind)), cursor)));
    }

    private Optional<Page> record(RecordKey key) {
        Optional<RosterRecord> found = Optional.ofNullable(of(key.kind()).get(key.id()));
        List<Quarantined> aside =
                broken.getOrDefault(key.kind(), List.of()).stream()
                        .filter(each -> each.id().equals(key.id()))
                        .toList();
        List<Org> orgs = key.kind() == Kind.SCHOOL ? offsets.org(key.id()) : List.of();
        Page page =
                new Page(
                        found.filter(this::isWholeAlone).map(this::alone).stream().toList(),
                        new Links(List.of(), orgs, List.of()),
                        aside,
                        0,
                        Optional.empty(),
                        Optional.empty());
        return Optional.of(page)
                .filter(any -> found.isPresent() || !aside.isEmpty() || !orgs.isEmpty());
    }

    /** Students name their guardians, who name nobody themselves. */
    private boolean isWholeAlone(RosterRecord roster) {
        return dialect == Dialect.LINKS
                || !(roster instanceof Person person && person.is(Role.GUARDIAN));
    }

    private RosterRecord alone(RosterRecord roster) {
        return dialect == Dialect.OFFSETS && roster instanceof RosterClass one
                ? one.withMembers(List.of())
                : roster;
    }

    @Override
    public Fetch<String> newestEvent(Connection connection) {
        return answer(
                new Question("newest", ""),
                () ->
                        feed == Feed.OFF
                                ? new Fetch.Missing<>()
                                : new Fetch.Got<>(events.isEmpty() ? "" : id(events.size())));
    }

    @Override
    public Fetch<EventPage> events(Connection connection, String after) {
        return answer(
                new Question("events", after),
                () -> feed == Feed.OFF ? new Fetch.Missing<>() : new Fetch.Got<>(events(after)));
    }

    private EventPage events(String after) {
        int from = after.isEmpty() ? 0 : Integer.parseInt(after);
        int to = Math.min(events.size(), from + pageSize);
        List<SourceEvent> page = from < to ? events.subList(from, to) : List.of();
        return new EventPage(
                page,
                List.of(),
                page.isEmpty() ? "" : id(to),
                to < events.size() ? More.YES : More.NO);
    }

    private Page page(
            SourceCollection collection,
            Function<Kind, NavigableMap<String, RosterRecord>> offered,
            String cursor) {
        return dialect == Dialect.LINKS
                ? linked(collection, offered.apply(collection.kind()), cursor)
                : offsets.page(
                        collection,
                        kind -> offered.apply(kind).values(),
                        OffsetLists.Place.of(cursor),
                        pageSize);
    }

    private Page linked(
            SourceCollection collection, NavigableMap<String, RosterRecord> all, String cursor) {
        List<RosterRecord> page =
                all.tailMap(cursor, false).values().stream().limit(pageSize).toList();
        boolean last = page.isEmpty() || page.getLast().id().equals(all.lastKey());
        return new Page(
                page,
                cursor.isEmpty() ? broken.getOrDefault(collection.kind(), List.of()) : List.of(),
                0,
                last ? Optional.empty() : Optional.of(page.getLast().id()));
    }

    /**
     * Trouble is made outside the lock: a test may let another worker meet the portal meanwhile.
     */
    @SuppressWarnings("unchecked") // a test that scripts trouble answers what was asked
    private <T> Fetch<T> answer(Question question, Supplier<Fetch<T>> normal) {
        Optional<Fetch<?>> instead = ask().apply(question);
        synchronized (this) {
            return (Fetch<T>) instead.orElseGet(normal);
        }
    }

    private synchronized Function<Question, Optional<Fetch<?>>> ask() {
        asked++;
        return trouble;
    }

    private NavigableMap<String, RosterRecord> of(Kind kind) {
        return records.computeIfAbsent(kind, any -> new TreeMap<>());
    }

    private static String id(int number) {
        return String.valueOf(number);
    }
}

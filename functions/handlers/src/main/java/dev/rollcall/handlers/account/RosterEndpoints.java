package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.account.member.Permission;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.RosterFilter;
import dev.rollcall.roster.RosterStore.RosterPage;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.view.ReadView;
import dev.rollcall.roster.view.RosterView;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /v1/districts/{district}/roster/…}: what is stored of a district's roster. */
final class RosterEndpoints {

    private static final String ROSTER = "/v1/districts/{district}/roster/";
    private static final Set<String> FILTERS =
            Set.of("cursor", "limit", "archived", "school", "role", "modifiedSince");

    private final ConnectionStore connections;
    private final RosterStore roster;
    private final Views views;
    private final InstantSource clock;

    RosterEndpoints(ConnectionStore connections, RosterStore roster, InstantSource clock) {
        this.connections = connections;
        this.roster = roster;
        this.views = new Views(new ReadView(roster));
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                route("{kind}", this::list).taking(FILTERS),
                route("people/{id}/classes", this::classesOfPerson).taking(Route.PAGED),
                route("classes/{id}/members", this::membersOfClass).taking(Route.PAGED),
                route("{kind}/{id}", this::show));
    }

    private static Route route(String rest, Route.Endpoint endpoint) {
        return Route.ofActors("GET", ROSTER + rest, Permission.VIEW_ROSTER, endpoint)
                .allowedBy(Scope.ROSTER_READ);
    }

    private HttpReply list(Call call) {
        RosterFilter filter = RosterFilters.read(call, kind(call), clock.instant());
        Paging paging = Paging.of(call);
        Connection connection = connection(call);
        RosterView view = views.of(call, connection);
        RosterPage page = paging.read(() -> page(connection, filter, paging));
        List<StoredRecord> seen =
                page.records().stream().filter(stored -> isSeen(stored, view)).toList();
        return HttpReply.ok(Paging.json(seen, page.next(), RecordJson::stored));
    }

    // The number of shards is fixed by the first import; before it there is nothing to read.
    private RosterPage page(Connection connection, RosterFilter filter, Paging paging) {
        return connection.shards() == 0
                ? new RosterPage(List.of(), Optional.empty())
                : roster.page(
                        connection.id(),
                        connection.shards(),
                        filter,
                        paging.cursor(),
                        paging.limit());
    }

    private static boolean isSeen(StoredRecord stored, RosterView view) {
        return view.shows(stored.image().roster());
    }

    private HttpReply show(Call call) {
        return HttpReply.ok(RecordJson.stored(record(call, connection(call), kind(call))));
    }

    private HttpReply classesOfPerson(Call call) {
        Connection connection = connection(call);
        RosterView view = views.of(call, connection);
        List<Membership> all = record(call, connection, Kind.PERSON).image().memberships();
        Slice<Membership> slice = Slice.of(all, Paging.of(call));
        Map<String, StoredRecord> classes =
                find(connection, Kind.CLASS, ids(slice.rows(), Membership::classId));
        return HttpReply.ok(
                Paging.json(
                        slice.rows().stream().filter(p -> isSeen(p, classes, view)).toList(),
                        slice.next(),
                        place -> joined(RecordJson.membership(place), classes, place.classId())));
    }

    /** A place in a class that nobody has stored is seen by those who see everything. */
    private static boolean isSeen(
            Membership place, Map<String, StoredRecord> classes, RosterView view) {
        return view instanceof RosterView.Whole
                || Optional.ofNullable(classes.get(place.classId()))
                        .filter(stored -> isSeen(stored, view))
                        .isPresent();
    }

    private HttpReply membersOfClass(Call call) {
        Connection connection = connection(call);
        RosterView view = views.of(call, connection);
        RosterClass lesson = (RosterClass) record(call, connection, Kind.CLASS).image().roster();
        Slice<ClassMember> slice = Slice.of(lesson.members(), Paging.of(call));
        Map<String, StoredRecord> people =
                find(connection, Kind.PERSON, ids(slice.rows(), ClassMember::personId));
        people.values().removeIf(person -> !isSeen(person, view));
        return HttpReply.ok(
                Paging.json(
                        slice.rows(),
                        slice.next(),
                        member -> joined(RecordJson.member(member), people, member.personId())));
    }

    /**
     * The row, with the other end's record where it is stored: a source may name what it never
     * shares.
     */
    private static ObjectNode joined(ObjectNode row, Map<String, StoredRecord> found, String id) {
        Optional.ofNullable(found.get(id))
                .ifPresent(other -> row.set("record", RecordJson.stored(other)));
        return row;
    }

    private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, StoredRecord> find(
            Connection connection, Kind kind, Collection<String> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : roster.find(connection.id(), connection.shards(), kind, ids).stream()
                        .collect(
                                Collectors.toMap(
                                        found -> found.key().id(),
                                        found -> found,
                                        (one, other) -> one,
                                        HashMap::new));
    }

    private StoredRecord record(Call call, Connection connection, Kind kind) {
        return Optional.of(connection)
                .filter(c -> c.shards() > 0)
                .flatMap(c -> find(c, kind, Set.of(call.recordId())).values().stream().findFirst())
                .filter(stored -> isSeen(stored, views.of(call, connection)))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Connection connection(Call call) {
        return connections.find(call.district()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private static Kind kind(Call call) {
        return Kind.ofPlural(call.segment("kind"))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
}

package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.member.Permission;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.seat.licence.LicenceStore.LicencePage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code /v1/districts/{district}/licences}: which teachers may use a product, and for which of
 * their classes (product.md A11, A18). A change names the licence it was made from by its tag.
 */
final class LicenceEndpoints {

    private static final String LICENCES = "/v1/districts/{district}/licences";
    private static final int MOST = 1_000;

    private final ConnectionStore connections;
    private final LicenceStore licences;
    private final Licensing licensing;

    LicenceEndpoints(ConnectionStore connections, LicenceStore licences, Licensing licensing) {
        this.connections = connections;
        this.licences = licences;
        this.licensing = licensing;
    }

    List<Route> routes() {
        String one = LICENCES + "/{id}";
        return List.of(
                Route.ofActors("GET", LICENCES, Permission.VIEW_SEATS, this::list)
                        .taking(Set.of(ProductPool.PARAMETER, "cursor", "limit")),
                Route.ofActors("GET", one, Permission.VIEW_SEATS, this::show)
                        .taking(Set.of(ProductPool.PARAMETER)),
                Route.ofActors("PUT", one, Permission.MANAGE_LICENCES, this::decide)
                        .taking(Set.of(ProductPool.PARAMETER)));
    }

    private HttpReply list(Call call) {
        OwnStudents.mustReachAll(call, Permission.VIEW_SEATS);
        ProductPool pool = ProductPool.of(call, connections);
        Paging paging = Paging.of(call);
        LicencePage page =
                paging.read(() ->
                        licences.page(
                                pool.connection().id(),
                                pool.product(),
                                paging.cursor(),
                                paging.limit()));
        return HttpReply.ok(Paging.json(page.licences(), page.next(), LicenceEndpoints::json));
    }

    private HttpReply show(Call call) {
        OwnStudents.mustReachAll(call, Permission.VIEW_SEATS);
        ProductPool pool = ProductPool.of(call, connections);
        return reply(licensing.of(pool.connection(), pool.product(), call.recordId()));
    }

    private HttpReply decide(Call call) {
        OwnStudents.mustReachAll(call, Permission.MANAGE_LICENCES);
        ProductPool pool = ProductPool.of(call, connections);
        Field body = Field.body(call.json(), Set.of("approval", "scope"));
        Approval approval = body.get("approval").word(Approval::of);
        Optional<LicenceScope> scope = body.find("scope").map(LicenceEndpoints::scope);
        Licence seen = licensing.of(pool.connection(), pool.product(), call.recordId());
        call.mustKnow(seen.version());
        return licensing
                .decide(call, pool.connection(), seen, approval, scope.orElse(seen.scope()))
                .map(LicenceEndpoints::reply)
                .orElseGet(() -> HttpReply.problem(Problem.VERSION_DIFFERS));
    }

    private static HttpReply reply(Licence licence) {
        return HttpReply.ok(json(licence)).version(licence.version());
    }

    private static LicenceScope scope(Field field) {
        Field of = field.object(Set.of("schools", "classes"));
        Optional<LicenceScope> schools =
                of.find("schools").map(ids -> new LicenceScope.Schools(ids(ids)));
        Optional<LicenceScope> classes =
                of.find("classes").map(ids -> new LicenceScope.Classes(ids(ids)));
        if (schools.isPresent() && classes.isPresent()) {
            throw field.unaccepted();
        }
        return schools.or(() -> classes).orElseGet(LicenceScope.District::new);
    }

    private static SortedSet<String> ids(Field list) {
        SortedSet<String> ids = new TreeSet<>();
        list.list(MOST).forEach(id -> ids.add(id.text()));
        if (ids.isEmpty()) {
            throw list.unaccepted();
        }
        return ids;
    }

    private static ObjectNode json(Licence licence) {
        ObjectNode json =
                Json.object()
                        .put("teacher", licence.teacherId())
                        .put("product", licence.product())
                        .put("approval", licence.approval().code());
        json.set("scope", scope(licence.scope()));
        licence.decidedAt()
                .ifPresentOrElse(
                        at -> json.put("decidedAt", at.toString()),
                        () -> json.putNull("decidedAt"));
        return json;
    }

    private static ObjectNode scope(LicenceScope scope) {
        ObjectNode json = Json.object();
        return switch (scope) {
            case LicenceScope.District _ -> json;
            case LicenceScope.Schools(var ids) -> with(json, "schools", ids);
            case LicenceScope.Classes(var ids) -> with(json, "classes", ids);
        };
    }

    private static ObjectNode with(ObjectNode json, String name, Collection<String> ids) {
        ArrayNode list = json.putArray(name);
        ids.forEach(list::add);
        return json;
    }
}

package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.ApprovalStore;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/people/{id}/approval}: whether a teacher may use the product, for
 * districts where sharing somebody is not enough (product.md A11).
 */
final class ApprovalEndpoints {

    private final ConnectionStore connections;
    private final RosterStore roster;
    private final ApprovalStore approvals;
    private final String product;

    ApprovalEndpoints(
            ConnectionStore connections,
            RosterStore roster,
            ApprovalStore approvals,
            String product) {
        this.connections = connections;
        this.roster = roster;
        this.approvals = approvals;
        this.product = product;
    }

    List<Route> routes() {
        String path = "/v1/districts/{district}/people/{id}/approval";
        return List.of(
                Route.of("GET", path, Scope.ROSTER_READ, this::show),
                Route.of("PUT", path, Scope.SEATS_APPROVE, this::decide));
    }

    private HttpReply show(Call call) {
        Person teacher = teacher(call);
        return reply(
                teacher,
                approvals
                        .find(call.district(), product, teacher.id())
                        .orElse(Approval.PENDING_APPROVAL));
    }

    private HttpReply decide(Call call) {
        Field body = Field.body(call.json(), Set.of("approval"));
        Approval approval = body.get("approval").word(Approval::of);
        Person teacher = teacher(call);
        approvals.put(call.district(), product, teacher.id(), approval);
        return reply(teacher, approval);
    }

    private HttpReply reply(Person teacher, Approval approval) {
        return HttpReply.ok(
                Json.object()
                        .put("person", teacher.id())
                        .put("product", product)
                        .put("approval", approval.code()));
    }

    private Person teacher(Call call) {
        Person person =
                connections
                        .find(call.district())
                        .flatMap(connection -> person(connection, call.recordId()))
                        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        if (!person.is(Role.TEACHER)) {
            throw new Refusal(Problem.PERSON_NOT_TEACHER);
        }
        return person;
    }

    // Before the first import there are neither shards nor people.
    private Optional<Person> person(Connection connection, String id) {
        if (connection.shards() == 0) {
            return Optional.empty();
        }
        return roster.find(connection.id(), connection.shards(), Kind.PERSON, List.of(id)).stream()
                .filter(StoredRecord::isActive)
                .map(stored -> (Person) stored.image().roster())
                .findFirst();
    }
}

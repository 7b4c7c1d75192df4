package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Permission;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.claim.Claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/seats/schools/{id}}: which school counts for a student of
 * several, where a product allows one (product.md I11). The staff's to say, for as long as the
 * student is of that school.
 */
final class SchoolEndpoints {
    private static final String ONE = SeatEndpoints.SEATS + "/schools/{id}";

    private final ConnectionStore connections;
    private final SeatStore seats;
    private final RosterStore roster;
    private final SeatWish wish;
    private final CallJournal journal;

    SchoolEndpoints(
            ConnectionStore connections,
            SeatStore seats,
            RosterStore roster,
            SeatWish wish,
            CallJournal journal) {
        this.connections = connections;
        this.seats = seats;
        this.roster = roster;
        this.wish = wish;
        this.journal = journal;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", ONE, Permission.CHOOSE_SCHOOL, this::show)
                        .taking(Set.of(ProductPool.PARAMETER)),
                Route.ofActors("PUT", ONE, Permission.CHOOSE_SCHOOL, this::choose)
                        .taking(Set.of(ProductPool.PARAMETER)));
    }

    private HttpReply show(Call call) {
        ProductPool pool = ProductPool.of(call, connections);
        Person student = student(call, pool);
        return reply(choice(pool, student), student);
    }

    private HttpReply choose(Call call) {
        ProductPool pool = ProductPool.of(call, connections);
        if (pool.settings().schools() == SchoolRule.ANY) {
            return HttpReply.problem(Problem.SCHOOLS_UNLIMITED);
        }
        Person student = student(call, pool);
        Optional<String> school =
                school(Field.body(call.json(), Set.of("school")).get("school"), student);
        SchoolChoice seen = choice(pool, student);
        call.mustKnow(seen.version());
        Optional<SchoolChoice> stored =
                school.equals(seen.school())
                        ? Optional.of(seen)
                        : seats.choose(pool.connection().id(), seen.of(school));
        stored.ifPresent(now -> follow(call, pool, now));
        return stored.map(now -> reply(now, student))
                .orElseGet(() -> HttpReply.problem(Problem.VERSION_DIFFERS));
    }

    /** What a choice leads to; may be repeated. */
    private void follow(Call call, ProductPool pool, SchoolChoice now) {
        String name = now.product() + "/" + now.version() + "/" + now.studentId();
        journal.note(
                call,
                pool.connection().id(),
                JournalEvent.SCHOOL_CHOSEN,
                name,
                Map.of(
                        "person", now.studentId(),
                        "product", now.product(),
                        "school", now.school().orElse("")));
        wish.of(pool.connection());
    }

    private static Optional<String> school(Field field, Person student) {
        if (field.isNull()) {
            return Optional.empty();
        }
        if (!Claim.schools(student).contains(field.text())) {
            throw new Refusal(Problem.SCHOOL_NOT_THE_STUDENTS, "$.school");
        }
        return Optional.of(field.text());
    }

    private SchoolChoice choice(ProductPool pool, Person student) {
        return seats.choices(pool.connection().id(), pool.product()).stream()
                .filter(choice -> choice.studentId().equals(student.id()))
                .findFirst()
                .orElseGet(() -> SchoolChoice.none(pool.product(), student.id()));
    }

    private Person student(Call call, ProductPool pool) {
        List<String> id = List.of(call.recordId());
        return roster.find(pool.connection().id(), pool.shards(), Kind.PERSON, id).stream()
                .filter(StoredRecord::isActive)
                .map(stored -> (Person) stored.image().roster())
                .filter(Person::isStudent)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private static HttpReply reply(SchoolChoice choice, Person student) {
        ObjectNode json =
                Json.object().put("person", student.id()).put("product", choice.product());
        choice.school()
                .ifPresentOrElse(
                        school -> json.put("school", school), () -> json.putNull("school"));
        Claim.schools(student).forEach(json.putArray("schools")::add);
        return HttpReply.ok(json).version(choice.version());
    }
}

package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.Json;
import dev.rollcall.roster.Person;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.claim.Claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Seats as the API shows them. */
final class SeatJson {

    /** All there is to do about a shortage (product.md X3), in this order. */
    private static final List<String> WAYS_OUT =
            List.of("add-seats", "narrow-sharing", "erase-duplicates");

    private SeatJson() {}

    static ObjectNode ledger(ProductPool pool, SeatLedger ledger) {
        ObjectNode json = SettingsJson.seats(pool.settings());
        json.put("product", pool.product());
        json.set("later", later(pool.settings()));
        json.put("seatRule", pool.settings().rule().code());
        json.put("schools", pool.settings().schools().code());
        json.put("status", status(pool, ledger));
        json.put("holding", ledger.holding());
        json.put("grace", ledger.grace());
        json.put("waiting", ledger.waiting());
        json.put("conflicts", ledger.conflicts());
        json.put("eligible", ledger.eligible());
        arithmetic(json, pool, ledger);
        json.put("settingsVersion", ledger.settingsVersion());
        ledger.earliestGraceEnd().ifPresent(at -> json.put("earliestGraceEnd", at.toString()));
        ledger.openStep().ifPresent(run -> json.put("openStep", run));
        return json;
    }

    private static ArrayNode later(SeatSettings settings) {
        ArrayNode changes = Json.array();
        settings.later()
                .forEach(change ->
                        changes.addObject()
                                .put("from", change.from().toString())
                                .put("seats", change.seats()));
        return changes;
    }

    /** What is free, and what is missing once everybody in grace has a seat (X2). */
    static void arithmetic(ObjectNode json, ProductPool pool, SeatLedger ledger) {
        OptionalInt seats = pool.settings().pool();
        seats.ifPresentOrElse(
                all -> json.put("unassigned", ledger.unassigned(all)),
                () -> json.putNull("unassigned"));
        json.set("shortage", shortage(ledger.shortage(seats)));
    }

    /** So many students too many, and the ways out where there are any. */
    static ObjectNode shortage(int students) {
        ObjectNode json = Json.object().put("students", students);
        ArrayNode ways = json.putArray("waysOut");
        if (students > 0) {
            WAYS_OUT.forEach(ways::add);
        }
        return json;
    }

    /** A seat and its student; without a name when the roster does not know the student. */
    static ObjectNode row(Seat seat, Optional<Person> student) {
        ObjectNode json = student(seat.personId(), student);
        json.put("state", seat.state().code());
        json.put("since", seat.since().toString());
        seat.graceEnds()
                .ifPresentOrElse(
                        at -> json.put("graceEnds", at.toString()),
                        () -> json.putNull("graceEnds"));
        return json;
    }

    static ObjectNode student(Person student) {
        return student(student.id(), Optional.of(student));
    }

    private static ObjectNode student(String id, Optional<Person> student) {
        ObjectNode json = Json.object().put("person", id);
        student.map(Person::name)
                .ifPresentOrElse(
                        name ->
                                json.putObject("name")
                                        .put("given", name.first())
                                        .put("family", name.last()),
                        () -> json.putNull("name"));
        ArrayNode schools = json.putArray("schools");
        student.map(Claim::schools).orElse(List.of()).forEach(schools::add);
        return json;
    }

    private static String status(ProductPool pool, SeatLedger ledger) {
        if (ledger.openStep().isPresent()) {
            return "deciding";
        }
        boolean current =
                ledger.settingsVersion() == pool.connection().settings().version()
                        && pool.connection().schedule().seatsWantedAt().isEmpty();
        return current ? "decided" : "outdated";
    }
}

package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.OptionalField;
import dev.rollcall.handlers.Json;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.Term;

import java.util.Collection;
import java.util.Optional;

/**
 * Roster records as the API shows them. What the source did not tell is left out. Members of a
 * class and classes of a person have pages of their own, since there may be very many.
 */
final class RecordJson {

    private RecordJson() {}

    /** A stored record, with when and by which run it was last written. */
    static ObjectNode stored(StoredRecord stored) {
        ObjectNode json = of(stored.image().roster());
        json.put("modifiedAt", stored.modifiedAt().toString());
        json.put("run", stored.runId());
        stored.archivedAt().ifPresent(at -> json.put("archivedAt", at.toString()));
        return json;
    }

    static ObjectNode of(RosterRecord roster) {
        ObjectNode json = Json.object();
        json.put("id", roster.id());
        json.put("kind", roster.kind().code());
        switch (roster) {
            case School school -> school(json, school);
            case Term term -> term(json, term);
            case Course course -> course(json, course);
            case RosterClass lesson -> lesson(json, lesson);
            case Person person -> person(json, person);
        }
        return json;
    }

    static ObjectNode membership(Membership membership) {
        ObjectNode json = Json.object();
        json.put("class", membership.classId());
        json.put("role", membership.role().code());
        put(json, "begin", membership.begin());
        put(json, "end", membership.end());
        return json;
    }

    static ObjectNode member(ClassMember member) {
        return Json.object().put("person", member.personId()).put("role", member.role().code());
    }

    private static void school(ObjectNode json, School school) {
        json.put("name", school.name());
        put(json, "sisId", school.sisId());
        put(json, "number", school.number());
        put(json, "stateId", school.stateId());
        put(json, "ncesId", school.ncesId());
        put(json, "lowGrade", school.lowGrade());
        put(json, "highGrade", school.highGrade());
    }

    private static void term(ObjectNode json, Term term) {
        put(json, "name", term.name());
        put(json, "start", term.start());
        put(json, "end", term.end());
    }

    private static void course(ObjectNode json, Course course) {
        put(json, "name", course.name());
        put(json, "number", course.number());
    }

    private static void lesson(ObjectNode json, RosterClass lesson) {
        json.put("name", lesson.name());
        put(json, "school", Optional.of(lesson.schoolId()).filter(id -> !id.isEmpty()));
        put(json, "course", lesson.courseId());
        texts(json.putArray("terms"), lesson.termIds());
        put(json, "subject", lesson.details().subject());
        put(json, "grade", lesson.details().grade());
        put(json, "period", lesson.details().period());
        put(json, "section", lesson.details().section());
        put(json, "sisId", lesson.details().sisId());
        json.put("memberCount", lesson.members().size());
    }

    private static void person(ObjectNode json, Person person) {
        json.putObject("name")
                .put("first", person.name().first())
                .put("last", person.name().last());
        put(json, "email", person.email());
        ArrayNode roles = json.putArray("roles");
        person.roles().forEach(role -> roles.add(role(role)));
        ObjectNode fields = json.putObject("fields");
        person.fields()
                .forEach((OptionalField field, String value) -> fields.put(field.code(), value));
        ArrayNode relationships = json.putArray("relationships");
        person.relationships().forEach(tie -> relationships.add(relationship(tie)));
    }

    private static ObjectNode role(PersonRole role) {
        ObjectNode json = Json.object();
        json.put("role", role.role().code());
        texts(json.putArray("schools"), role.schools());
        put(json, "sisId", role.sisId());
        put(json, "grade", role.grade());
        return json;
    }

    private static ObjectNode relationship(Relationship tie) {
        return Json.object()
                .put("student", tie.studentId())
                .put("relationship", tie.relationship())
                .put("type", tie.type());
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    private static void put(ObjectNode json, String name, Optional<?> value) {
        value.ifPresent(present -> json.put(name, present.toString()));
    }
}

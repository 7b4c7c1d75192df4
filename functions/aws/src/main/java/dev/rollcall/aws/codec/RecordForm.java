package dev.rollcall.aws.codec;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterClass.ClassDetails;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored form of a record: its values in the order of its components, a class without its
 * members.
 */
final class RecordForm {
    private RecordForm() {}

    static void write(ArrayWriter to, RosterRecord roster) {
        to.begin().text(roster.id());
        switch (roster) {
            case School school -> school(to, school);
            case Term term -> to.maybe(term.name()).maybe(term.start()).maybe(term.end());
            case Course course -> to.maybe(course.name()).maybe(course.number());
            case RosterClass one -> rosterClass(to, one);
            case Person person -> person(to, person);
        }
        to.end();
    }

    static RosterRecord read(ArrayReader from, Kind kind) {
        String id = from.begin().text();
        RosterRecord roster =
                switch (kind) {
                    case SCHOOL -> school(from, id);
                    case TERM -> new Term(id, from.maybe(), date(from), date(from));
                    case COURSE -> new Course(id, from.maybe(), from.maybe());
                    case CLASS -> rosterClass(from, id);
                    case PERSON -> person(from, id);
                };
        from.end();
        return roster;
    }

    static Optional<LocalDate> date(ArrayReader from) {
        return from.maybe().map(LocalDate::parse);
    }

    private static void school(ArrayWriter to, School school) {
        to.text(school.name())
                .maybe(school.sisId())
                .maybe(school.number())
                .maybe(school.stateId())
                .maybe(school.ncesId())
                .maybe(school.lowGrade())
                .maybe(school.highGrade());
    }

    private static School school(ArrayReader from, String id) {
        return new School(
                id,
                from.text(),
                from.maybe(),
                from.maybe(),
                from.maybe(),
                from.maybe(),
                from.maybe(),
                from.maybe());
    }

    private static void rosterClass(ArrayWriter to, RosterClass one) {
        to.text(one.name())
                .text(one.schoolId())
                .maybe(one.courseId())
                .each(one.termIds(), ArrayWriter::text)
                .maybe(one.details().subject())
                .maybe(one.details().grade())
                .maybe(one.details().period())
                .maybe(one.details().section())
                .maybe(one.details().sisId());
    }

    private static RosterClass rosterClass(ArrayReader from, String id) {
        return new RosterClass(
                id,
                from.text(),
                from.text(),
                from.maybe(),
                from.each(ArrayReader::text),
                new ClassDetails(
                        from.maybe(), from.maybe(), from.maybe(), from.maybe(), from.maybe()),
                List.of());
    }

    private static void person(ArrayWriter to, Person person) {
        to.text(person.name().first())
                .text(person.name().last())
                .maybe(person.email())
                .each(person.roles(), RecordForm::role)
                .each(person.fields().entrySet(), RecordForm::field)
                .each(person.relationships(), RecordForm::relationship);
    }

    private static Person person(ArrayReader from, String id) {
        return new Person(
                id,
                new PersonName(from.text(), from.text()),
                from.maybe(),
                from.each(RecordForm::role),
                fields(from),
                from.each(RecordForm::relationship));
    }

    private static void role(ArrayWriter to, PersonRole held) {
        to.begin()
                .text(held.role().code())
                .each(held.schools(), ArrayWriter::text)
                .maybe(held.sisId())
                .maybe(held.grade())
                .end();
    }

    private static PersonRole role(ArrayReader from) {
        from.begin();
        Role role = Role.of(from.text()).orElseThrow();
        PersonRole held =
                new PersonRole(role, from.each(ArrayReader::text), from.maybe(), from.maybe());
        from.end();
        return held;
    }

    private static void field(ArrayWriter to, Map.Entry<OptionalField, String> field) {
        to.text(field.getKey().code()).text(field.getValue());
    }

    private static Map<OptionalField, String> fields(ArrayReader from) {
        Map<OptionalField, String> fields = new EnumMap<>(OptionalField.class);
        from.each(one -> fields.put(OptionalField.of(one.text()).orElseThrow(), one.text()));
        return fields;
    }

    private static void relationship(ArrayWriter to, Relationship tie) {
        to.begin().text(tie.studentId()).text(tie.relationship()).text(tie.type()).end();
    }

    private static Relationship relationship(ArrayReader from) {
        from.begin();
        Relationship tie = new Relationship(from.text(), from.text(), from.text());
        from.end();
        return tie;
    }
}

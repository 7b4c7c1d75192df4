package dev.rollcall.local.sandbox.classlink.rows;

import dev.rollcall.local.sandbox.classlink.record.EnrollmentKey;
import dev.rollcall.local.sandbox.classlink.record.SourcedIds;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Which records of a list belong to a school, a class or a person. */
public final class Kinship {
    private final District district;
    private final Sections sections;
    private final SourcedIds ids;

    public Kinship(District district, SourcedIds ids) {
        this.district = district;
        this.sections = district.sections();
        this.ids = ids;
    }

    /** Tells those of the list that belong to the parent; empty when there is no such parent. */
    public Optional<LongPredicate> of(Parent parent, Resource list) {
        return switch (parent.list()) {
            case "schools" -> shown(Kind.SCHOOL, parent).map(row -> ofSchool(row, list));
            case "classes" -> shown(Kind.SECTION, parent).map(row -> ofClass(row, list));
            case "students", "teachers", "users" ->
                    shown(Kind.PERSON, parent).map(row -> ofPerson(row, list));
            default -> Optional.empty();
        };
    }

    private Optional<Integer> shown(Kind kind, Parent parent) {
        OptionalInt row = ids.row(kind, parent.id());
        return row.stream().boxed().filter(at -> district.shown().includes(kind, at)).findFirst();
    }

    private LongPredicate ofSchool(int school, Resource list) {
        IntPredicate held = section -> sections.school(section) == school;
        return switch (list) {
            case CLASSES -> key -> held.test((int) key);
            case ENROLLMENTS -> key -> held.test(EnrollmentKey.section(key));
            case COURSES -> key -> classes(held).anyMatch(row -> sections.course(row) == key);
            case TERMS -> key -> classes(held).anyMatch(row -> sections.term(row) == key);
            case STUDENTS, TEACHERS, USERS ->
                    key ->
                            Arrays.stream(district.people().schoolsOf((int) key))
                                    .anyMatch(each -> each == school);
            case ORGS, SCHOOLS, ACADEMIC_SESSIONS, GRADING_PERIODS, DEMOGRAPHICS -> key -> false;
        };
    }

    private LongPredicate ofClass(int section, Resource list) {
        return switch (list) {
            case STUDENTS -> key -> sections.hasStudent(section, (int) key);
            case TEACHERS -> key -> sections.hasTeacher(section, (int) key);
            case ENROLLMENTS -> key -> EnrollmentKey.section(key) == section;
            case ORGS,
                    SCHOOLS,
                    ACADEMIC_SESSIONS,
                    TERMS,
                    GRADING_PERIODS,
                    COURSES,
                    CLASSES,
                    USERS,
                    DEMOGRAPHICS ->
                    key -> false;
        };
    }

    private LongPredicate ofPerson(int person, Resource list) {
        return switch (list) {
            case CLASSES -> key -> sections.hasMember((int) key, person);
            case ENROLLMENTS -> key -> EnrollmentKey.person(key) == person;
            case ORGS,
                    SCHOOLS,
                    ACADEMIC_SESSIONS,
                    TERMS,
                    GRADING_PERIODS,
                    COURSES,
                    USERS,
                    STUDENTS,
                    TEACHERS,
                    DEMOGRAPHICS ->
                    key -> false;
        };
    }

    private IntStream classes(IntPredicate held) {
        return district.shown().rows(Kind.SECTION).filter(held);
    }
}

package dev.rollcall.roster;

import dev.rollcall.roster.RosterClass.ClassDetails;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain records with just what their kind needs; the testkit's cannot be had here. */
public final class SmallRoster {

    private static final ClassDetails NO_DETAILS =
            new ClassDetails(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private SmallRoster() {}

    public static School school(String id) {
        return new School(
                id,
                "School " + id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Term term(String id) {
        return new Term(id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Course course(String id) {
        return new Course(id, Optional.empty(), Optional.empty());
    }

    /** A class with these students in it. */
    public static RosterClass rosterClass(String id, String school, String... students) {
        List<ClassMember> members =
                Arrays.stream(students)
                        .map(student -> new ClassMember(student, MemberRole.STUDENT))
                        .toList();
        return new RosterClass(
                id, "Class " + id, school, Optional.empty(), List.of(), NO_DETAILS, members);
    }

    public static Person student(String id, String school) {
        return person(id, role(Role.STUDENT, school));
    }

    public static Person teacher(String id, String school) {
        return person(id, role(Role.TEACHER, school));
    }

    public static Person person(String id, PersonRole... roles) {
        return new Person(
                id,
                new PersonName("First " + id, "Last " + id),
                Optional.empty(),
                List.of(roles),
                Map.of(),
                List.of());
    }

    public static PersonRole role(Role role, String... schools) {
        return new PersonRole(role, List.of(schools), Optional.empty(), Optional.empty());
    }

    /** The person under another first name. */
    public static Person renamed(Person person) {
        return new Person(
                person.id(),
                new PersonName("Other", person.name().last()),
                person.email(),
                person.roles(),
                person.fields(),
                person.relationships());
    }

    /** The person's image with student places in these classes. */
    public static Image in(Person person, String... classes) {
        return new Image(
                person,
                Arrays.stream(classes).map(id -> Membership.of(id, MemberRole.STUDENT)).toList());
    }
}

package dev.rollcall.roster.plan;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who and what is counted under a school; a person with two roles counts in both.
 *
 * @param people everybody, each once
 * @param students students
 * @param teachers teachers
 * @param classes classes
 */
public record Headcount(int people, int students, int teachers, int classes) {

    public static final Headcount NONE = new Headcount(0, 0, 0, 0);

    private static final Headcount ONE_CLASS = new Headcount(0, 0, 0, 1);

    /** What a record adds to each of its schools. */
    public static Map<String, Headcount> of(Image image) {
        return switch (image.roster()) {
            case Person person -> people(person);
            case RosterClass one when !one.schoolId().isEmpty() ->
                    Map.of(one.schoolId(), ONE_CLASS);
            default -> Map.of();
        };
    }

    public Headcount plus(Headcount other) {
        return new Headcount(
                people + other.people,
                students + other.students,
                teachers + other.teachers,
                classes + other.classes);
    }

    public Headcount minus(Headcount other) {
        return new Headcount(
                people - other.people,
                students - other.students,
                teachers - other.teachers,
                classes - other.classes);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    private static Map<String, Headcount> people(Person person) {
        Map<String, Headcount> counts = new TreeMap<>();
        for (String school : person.schools()) {
            counts.put(
                    school,
                    new Headcount(
                            1,
                            at(person, Role.STUDENT, school),
                            at(person, Role.TEACHER, school),
                            0));
        }
        return counts;
    }

    private static int at(Person person, Role role, String school) {
        boolean there =
                person.roles().stream()
                        .anyMatch(held -> held.role() == role && held.schools().contains(school));
        return there ? 1 : 0;
    }
}

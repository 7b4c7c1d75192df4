package dev.rollcall.schedule.world;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleRoster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schools of ten students, two teachers and two classes: small enough that a schedule takes
 * milliseconds, and just large enough that a school can be notably emptied.
 */
public final class TinyDistrict {
    /** In every name and address, so that a leak can be searched for (I-8). */
    public static final String CANARY = "Kanarie";

    static final int STUDENTS = 10;

    private TinyDistrict() {}

    static void fill(InMemoryPortal portal, int schools) {
        portal.put(SampleRoster.term("term"));
        portal.put(SampleRoster.course("course"));
        for (int school = 0; school < schools; school++) {
            portal.put(SampleRoster.school(school(school)));
            portal.put(rosterClass(school, 0, 0, STUDENTS / 2));
            portal.put(rosterClass(school, 1, STUDENTS / 2, STUDENTS));
            for (int number = 0; number < STUDENTS; number++) {
                portal.put(person(student(school, number), Role.STUDENT, school(school)));
            }
            portal.put(person(teacher(school, 0), Role.TEACHER, school(school)));
            portal.put(person(teacher(school, 1), Role.TEACHER, school(school)));
        }
    }

    static String school(int school) {
        return "school" + school;
    }

    public static String student(int school, int number) {
        return "s" + school + "-student-" + number;
    }

    public static String teacher(int school, int number) {
        return "s" + school + "-teacher-" + number;
    }

    static String classId(int school, int number) {
        return "s" + school + "-class-" + number;
    }

    static Person person(String id, Role role, String school) {
        return new Person(
                id,
                new PersonName(CANARY + " " + id, CANARY),
                Optional.of(CANARY + "." + id + "@example.org"),
                List.of(
                        new PersonRole(
                                role, List.of(school), Optional.of("sis-" + id), Optional.of("5"))),
                Map.of(),
                List.of());
    }

    static Person renamed(Person person, int number) {
        return new Person(
                person.id(),
                new PersonName(CANARY + " " + number, person.name().last()),
                person.email(),
                person.roles(),
                person.fields(),
                person.relationships());
    }

    static RosterClass rosterClass(int school, int number, int from, int to) {
        List<ClassMember> members = new ArrayList<>();
        members.add(new ClassMember(teacher(school, number), MemberRole.PRIMARY_TEACHER));
        for (int student = from; student < to; student++) {
            members.add(new ClassMember(student(school, student), MemberRole.STUDENT));
        }
        return SampleRoster.rosterClass(classId(school, number), school(school), members);
    }
}

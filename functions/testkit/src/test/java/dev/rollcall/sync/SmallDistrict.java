package dev.rollcall.sync;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleRoster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Schools of 20 students, 2 teachers and 2 classes each: what most tests sync. */
final class SmallDistrict {
    static final int STUDENTS = 20;

    private SmallDistrict() {}

    static void fill(InMemoryPortal portal, int schools) {
        portal.put(SampleRoster.term("term"));
        portal.put(new Course("course", Optional.of("Algebra"), Optional.empty()));
        for (int school = 0; school < schools; school++) {
            fillSchool(portal, school);
        }
    }

    static String school(int school) {
        return "school" + school;
    }

    static String student(int school, int number) {
        return String.format(Locale.ROOT, "s%d-student-%02d", school, number);
    }

    static String teacher(int school, int number) {
        return "s" + school + "-teacher-" + number;
    }

    static String rosterClass(int school, int number) {
        return "s" + school + "-class-" + number;
    }

    static RecordKey person(String id) {
        return new RecordKey(Kind.PERSON, id);
    }

    static List<RecordKey> students(int school, int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> person(student(school, n))).toList();
    }

    static Person renamed(Person person, String first) {
        return new Person(
                person.id(),
                new PersonName(first, person.name().last()),
                person.email(),
                person.roles(),
                person.fields(),
                person.relationships());
    }

    private static void fillSchool(InMemoryPortal portal, int school) {
        portal.put(SampleRoster.school(school(school)));
        portal.put(rosterClass(school, 0, 0, STUDENTS / 2));
        portal.put(rosterClass(school, 1, STUDENTS / 2, STUDENTS));
        for (int number = 0; number < STUDENTS; number++) {
            portal.put(SampleRoster.student(student(school, number), school(school)));
        }
        for (int number = 0; number < 2; number++) {
            portal.put(SampleRoster.person(teacher(school, number), Role.TEACHER, school(school)));
        }
    }

    static RosterClass rosterClass(int school, int number, int from, int to) {
        List<ClassMember> members = new ArrayList<>();
        members.add(new ClassMember(teacher(school, number), MemberRole.PRIMARY_TEACHER));
        for (int student = from; student < to; student++) {
            members.add(new ClassMember(student(school, student), MemberRole.STUDENT));
        }
        return SampleRoster.rosterClass(rosterClass(school, number), school(school), members);
    }
}

package dev.rollcall.aws.sweep;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleRoster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A school of one class: few pages, but every kind of record. */
final class TinyDistrict {
    static final int STUDENTS = 30;

    private TinyDistrict() {}

    static void fill(InMemoryPortal portal) {
        portal.put(SampleRoster.school("school"));
        portal.put(SampleRoster.term("term"));
        portal.put(SampleRoster.course("course"));
        portal.put(SampleRoster.person("teacher", Role.TEACHER, "school"));
        IntStream.range(0, STUDENTS)
                .mapToObj(n -> SampleRoster.student(student(n), "school"))
                .forEach(portal::put);
        portal.put(SampleRoster.rosterClass("class", "school", members(0, STUDENTS)));
    }

    static String student(int number) {
        return (number < 10 ? "student-0" : "student-") + number;
    }

    static RecordKey person(String id) {
        return new RecordKey(Kind.PERSON, id);
    }

    static List<ClassMember> members(int from, int to) {
        List<ClassMember> members = new ArrayList<>();
        members.add(new ClassMember("teacher", MemberRole.PRIMARY_TEACHER));
        IntStream.range(from, to)
                .mapToObj(n -> new ClassMember(student(n), MemberRole.STUDENT))
                .forEach(members::add);
        return members;
    }
}

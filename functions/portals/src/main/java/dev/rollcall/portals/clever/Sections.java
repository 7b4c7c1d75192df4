package dev.rollcall.portals.clever;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Quarantined;

import java.util.ArrayList;
import java.util.List;

/** Sections, which carry their whole enrollment. */
final class Sections {

    private Sections() {}

    static RosterClass section(Fields section) {
        return new RosterClass(
                section.id(),
                section.textOrEmpty("name"),
                section.reference("school").orElse(""),
                section.reference("course"),
                section.reference("term_id").stream().toList(),
                details(section),
                members(section));
    }

    private static RosterClass.ClassDetails details(Fields section) {
        return new RosterClass.ClassDetails(
                section.text("subject"),
                section.text("grade"),
                section.text("period"),
                section.text("section_number"),
                section.text("sis_id"));
    }

    private static List<ClassMember> members(Fields section) {
        List<ClassMember> members = new ArrayList<>(teachers(section));
        for (String student : students(section)) {
            members.add(new ClassMember(student, MemberRole.STUDENT));
        }
        return members;
    }

    /**
     * Clever guarantees the list, and "at least one student" in it (clever.md §1.4, §1.6). A
     * section that says nothing of students is thus not an empty one, and must not empty a class
     * (P8).
     */
    private static List<String> students(Fields section) {
        if (!section.has("students")) {
            throw section.unreadable(Quarantined.Code.MISSING_FIELD, "students");
        }
        return section.references("students");
    }

    private static List<ClassMember> teachers(Fields section) {
        List<String> all = section.references("teachers");
        String primary = section.reference("teacher").or(() -> all.stream().findFirst()).orElse("");
        List<ClassMember> teachers = new ArrayList<>();
        if (!primary.isEmpty()) {
            teachers.add(new ClassMember(primary, MemberRole.PRIMARY_TEACHER));
        }
        for (String teacher : all) {
            if (!teacher.equals(primary)) {
                teachers.add(new ClassMember(teacher, MemberRole.TEACHER));
            }
        }
        return teachers;
    }
}

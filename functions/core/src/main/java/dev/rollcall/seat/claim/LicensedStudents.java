package dev.rollcall.seat.claim;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.seat.licence.Licence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom licensed teachers teach (A12): the union over their active classes, never the sum. A
 * place counts as long as the source lists it; its dates free no seat by themselves.
 */
final class LicensedStudents {

    private final RosterLookup roster;

    LicensedStudents(RosterLookup roster) {
        this.roster = roster;
    }

    /** The ids of everybody who is listed as a student where these licences count. */
    Set<String> of(Collection<Licence> licences) {
        Map<String, Licence> byTeacher = new HashMap<>();
        licences.forEach(licence -> byTeacher.put(licence.teacherId(), licence));
        Map<String, List<Licence>> byClass = new HashMap<>();
        roster.each(
                Kind.PERSON,
                byTeacher.keySet(),
                teacher ->
                        Optional.ofNullable(byTeacher.get(teacher.key().id()))
                                .ifPresent(licence -> add(byClass, teacher, licence)));
        Set<String> students = new HashSet<>();
        roster.each(
                Kind.CLASS,
                byClass.keySet(),
                found -> addStudents((RosterClass) found.roster(), byClass, students));
        return students;
    }

    private static List<String> taught(Image teacher) {
        return teacher.memberships().stream()
                .filter(place -> place.role().teaches())
                .map(Membership::classId)
                .distinct()
                .toList();
    }

    private static void add(Map<String, List<Licence>> byClass, Image teacher, Licence licence) {
        taught(teacher)
                .forEach(id -> byClass.computeIfAbsent(id, any -> new ArrayList<>(1)).add(licence));
    }

    private static void addStudents(
            RosterClass one, Map<String, List<Licence>> byClass, Set<String> students) {
        if (byClass.getOrDefault(one.id(), List.of()).stream()
                .noneMatch(licence -> licence.scope().covers(one))) {
            return;
        }
        for (ClassMember member : one.members()) {
            if (member.role() == MemberRole.STUDENT) {
                students.add(member.personId());
            }
        }
    }
}

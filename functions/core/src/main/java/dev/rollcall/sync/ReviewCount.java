package dev.rollcall.sync;

import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.SharedReview.SchoolCounts;
import dev.rollcall.sync.SharedReview.TeacherCounts;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a plan would store. Not thread-safe. */
final class ReviewCount {

    private final Map<String, int[]> schools = new TreeMap<>();
    private final Map<String, Integer> grades = new TreeMap<>();
    private final Map<String, Integer> classesOf = new TreeMap<>();
    private final Map<String, Set<String>> studentsOf = new TreeMap<>();
    private final List<String> severalSchools = new ArrayList<>();
    private int students;
    private int teachers;
    private int classes;
    private boolean isOutside;

    void add(Change change) {
        if (change instanceof Change.Archive) {
            return;
        }
        Image image = change.image();
        if (image.roster() instanceof Person person) {
            add(person);
            isOutside |= isOutside(person, image);
        } else if (image.roster() instanceof RosterClass taught) {
            add(taught);
        }
    }

    SharedReview done(Run run, RunReport report) {
        Map<String, SchoolCounts> counts = new TreeMap<>();
        schools.forEach((id, row) -> counts.put(id, new SchoolCounts(row[0], row[1], row[2])));
        return new SharedReview(
                run.id(),
                run.endedAt().orElse(run.createdAt()),
                students,
                teachers,
                classes,
                report.tally().total(Kind.PERSON, Outcome.IGNORED),
                counts,
                grades,
                teaching(),
                unreadable(report.tally()),
                severalSchools,
                remarks(run, report));
    }

    private List<Remark> remarks(Run run, RunReport report) {
        List<Remark> remarks = new ArrayList<>(report.remarks());
        if (run.district().portal() == Portal.CLEVER && isWhole(report) && !isOutside) {
            remarks.add(new Remark(Remark.Code.EVERYBODY_THROUGH_CLASSES, "", classes));
        }
        return remarks;
    }

    /** Whether the plan is of everything that is shared, and no difference to what is stored. */
    private boolean isWhole(RunReport report) {
        return classes > 0 && report.tally().total(Kind.CLASS, Outcome.UNCHANGED) == 0;
    }

    /** Whether somebody is shared who is in no class, as nobody is where sections are shared. */
    private static boolean isOutside(Person person, Image image) {
        return (person.isStudent() || person.is(Role.TEACHER)) && image.memberships().isEmpty();
    }

    private void add(Person person) {
        for (PersonRole held : person.roles()) {
            if (held.role() == Role.STUDENT) {
                students++;
                grades.merge(held.grade().orElse(""), 1, Integer::sum);
                held.schools().forEach(school -> row(school)[0]++);
                if (held.schools().size() > 1) {
                    severalSchools.add(person.id());
                }
            } else if (held.role() == Role.TEACHER) {
                teachers++;
                classesOf.putIfAbsent(person.id(), 0);
                held.schools().forEach(school -> row(school)[1]++);
            }
        }
    }

    private void add(RosterClass taught) {
        classes++;
        taught.schools().forEach(school -> row(school)[2]++);
        List<String> learners =
                taught.members().stream()
                        .filter(member -> member.role() == MemberRole.STUDENT)
                        .map(member -> member.personId())
                        .toList();
        taught.members().stream()
                .filter(member -> member.role().teaches())
                .map(member -> member.personId())
                .distinct()
                .forEach(teacher -> {
                    classesOf.merge(teacher, 1, Integer::sum);
                    studentsOf.computeIfAbsent(teacher, any -> new HashSet<>()).addAll(learners);
                });
    }

    private static int unreadable(Tally tally) {
        return Arrays.stream(Kind.values())
                .mapToInt(kind -> tally.total(kind, Outcome.QUARANTINED))
                .sum();
    }

    private Map<String, TeacherCounts> teaching() {
        Map<String, TeacherCounts> counts = new TreeMap<>();
        classesOf.forEach((teacher, number) ->
                counts.put(
                        teacher,
                        new TeacherCounts(
                                number, studentsOf.getOrDefault(teacher, Set.of()).size())));
        return counts;
    }

    private int[] row(String school) {
        return schools.computeIfAbsent(school, any -> new int[3]);
    }
}

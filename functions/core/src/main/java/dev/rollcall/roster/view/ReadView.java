package dev.rollcall.roster.view;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what goes with the classes somebody answers for, by the roster as it is now. */
public final class ReadView {
    private final RosterStore roster;

    public ReadView(RosterStore roster) {
        this.roster = roster;
    }

    /**
     * These classes and those these people teach, with whoever is in them; the teachers themselves
     * are seen even without a class.
     */
    public RosterView ofClasses(
            DistrictId district,
            int shards,
            Collection<String> teachers,
            Collection<String> classes) {
        Set<String> wanted = new HashSet<>(classes);
        find(district, shards, Kind.PERSON, teachers).stream()
                .flatMap(ReadView::taught)
                .forEach(wanted::add);
        List<RosterClass> lessons =
                find(district, shards, Kind.CLASS, wanted).stream()
                        .map(stored -> (RosterClass) stored.image().roster())
                        .toList();
        Set<String> people =
                each(lessons, lesson -> lesson.members().stream().map(ClassMember::personId));
        people.addAll(teachers);
        return new RosterView.OfClasses(
                each(lessons, lesson -> Stream.of(lesson.id())),
                people,
                each(lessons, lesson -> lesson.schools().stream()),
                each(lessons, lesson -> lesson.courseId().stream()),
                each(lessons, lesson -> lesson.termIds().stream()));
    }

    /** Every student in a class these people teach, once. */
    public Set<String> students(DistrictId district, int shards, Collection<String> teachers) {
        Set<String> taught =
                find(district, shards, Kind.PERSON, teachers).stream()
                        .flatMap(ReadView::taught)
                        .collect(Collectors.toSet());
        return find(district, shards, Kind.CLASS, taught).stream()
                .flatMap(lesson -> ((RosterClass) lesson.image().roster()).members().stream())
                .filter(member -> member.role() == MemberRole.STUDENT)
                .map(ClassMember::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<StoredRecord> find(
            DistrictId district, int shards, Kind kind, Collection<String> ids) {
        return ids.isEmpty() || shards == 0
                ? List.of()
                : roster.find(district, shards, kind, ids).stream()
                        .filter(StoredRecord::isActive)
                        .toList();
    }

    private static Stream<String> taught(StoredRecord person) {
        return person.image().memberships().stream()
                .filter(place -> place.role().teaches())
                .map(Membership::classId);
    }

    private static Set<String> each(
            List<RosterClass> lessons, Function<RosterClass, Stream<String>> part) {
        return lessons.stream().flatMap(part).collect(Collectors.toCollection(HashSet::new));
    }
}

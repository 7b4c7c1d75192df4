package dev.rollcall.testkit.sample;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterClass.ClassDetails;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.Term;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plain records, each with just what its kind needs. {@link FullRecords} has those with everything.
 */
public final class SampleRoster {
    public static final Instant WRITTEN = Instant.parse("2026-11-22T08:00:00Z");
    public static final String RUN = "run-1";

    private static final ClassDetails NO_DETAILS =
            new ClassDetails(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private SampleRoster() {}

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

    public static RosterClass rosterClass(String id, String school, List<ClassMember> members) {
        return new RosterClass(
                id, "Class " + id, school, Optional.empty(), List.of(), NO_DETAILS, members);
    }

    /** Members {@code from} to {@code to - 1}, all students. */
    public static List<ClassMember> members(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number ->
                        new ClassMember(
                                String.format(Locale.ROOT, "member-%06d", number),
                                MemberRole.STUDENT))
                .toList();
    }

    public static Person student(String id, String school) {
        return person(id, Role.STUDENT, school);
    }

    public static Person person(String id, Role role, String school) {
        return new Person(
                id,
                new PersonName("First " + id, "Last " + id),
                Optional.of(id + "@example.org"),
                List.of(
                        new PersonRole(
                                role, List.of(school), Optional.of("sis-" + id), Optional.of("5"))),
                Map.of(),
                List.of());
    }

    /** Places as a student in so many classes of a school. */
    public static List<Membership> memberships(String school, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(number ->
                        Membership.of(
                                String.format(Locale.ROOT, "%s-class-%04d", school, number),
                                MemberRole.STUDENT))
                .toList();
    }

    /** The record as {@link #RUN} stored it. */
    public static StoredRecord stored(RosterRecord roster) {
        return stored(Image.of(roster));
    }

    public static StoredRecord stored(Image image) {
        return StoredRecord.active(image, WRITTEN, RUN);
    }

    /** So many students of one school, each in so many classes. */
    public static List<StoredRecord> students(int number, int classes) {
        return IntStream.range(0, number)
                .mapToObj(student ->
                        stored(
                                new Image(
                                        student(
                                                String.format(Locale.ROOT, "student-%06d", student),
                                                "school-1"),
                                        memberships("school-1", classes))))
                .toList();
    }
}

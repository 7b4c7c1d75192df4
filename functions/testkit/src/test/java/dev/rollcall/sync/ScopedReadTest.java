package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.Term;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a run of a part of a district asks the portal for, and what it takes (product.md X4). */
@DisplayName("X4 A run of a part of a district")
final class ScopedReadTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 8, 17);
    private static final ClassMember TEACHING =
            new ClassMember(teacher(0, 0), MemberRole.PRIMARY_TEACHER);

    @Test
    @DisplayName("X4 asks for the class and its people, and for nothing that is stored already")
    void asksForNoMoreThanTheClass() {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.putSilently(inCourse(0));
        world.nextFull();
        Set<String> asked = questions(world);

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(asked).containsExactly("name", "newest", "CLASS s0-class-0", "CLASS PEOPLE");
    }

    @Test
    @DisplayName("X4 S17 asks for a school's lists, and for no record that they serve")
    void asksForASchoolsLists() {
        SyncWorld world = SyncWorld.rostered(2);
        Set<String> asked = questions(world);

        world.scoped(Level.SCHOOL, school(0));

        assertThat(asked)
                .containsExactly(
                        "name",
                        "newest",
                        "SCHOOL school0",
                        "SCHOOL TERMS",
                        "SCHOOL COURSES",
                        "SCHOOL CLASSES",
                        "SCHOOL PEOPLE");
    }

    @Test
    @DisplayName("X4 asks for no guardian, whom only a full run can read")
    void asksForNoGuardian() {
        SyncWorld world = new SyncWorld(7, Dialect.OFFSETS);
        SmallDistrict.fill(world.portal, 1);
        world.portal.put(SampleRoster.person("guardian", Role.GUARDIAN, school(0)));
        world.connect();
        world.settings(s -> s.withGuardians(GuardianPolicy.IMPORT));
        world.askForRoster();
        world.request(RunMode.FULL);
        world.drain();
        Set<String> asked = questions(world);

        world.scoped(Level.SCHOOL, school(0));

        assertThat(world.isActive("guardian")).isTrue();
        assertThat(asked).contains("SCHOOL PEOPLE").doesNotContain("PERSON guardian");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 asks for no classmate of a student")
    void asksForNoClassmate(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);
        world.portal.putSilently(SampleRoster.student("classmate", school(0)));
        world.portal.putSilently(
                rosterClass(0, 0, 0, 10)
                        .withMembers(List.of(TEACHING, learning(0), learning("classmate"))));
        Set<String> asked = questions(world);

        world.scoped(Level.STUDENT, student(0, 0));

        assertThat(asked)
                .contains("PERSON " + student(0, 0), "STUDENT CLASSES")
                .doesNotContain("PERSON classmate", "CLASS PEOPLE");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 asks for no classes of somebody who is gone")
    void asksForNoClassesOfSomebodyWhoIsGone(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);
        world.portal.removeSilently(person(student(0, 7)));
        Set<String> asked = questions(world);

        world.scoped(Level.STUDENT, student(0, 7));

        assertThat(world.isActive(student(0, 7))).isFalse();
        assertThat(asked).containsExactly("name", "newest", "PERSON " + student(0, 7));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 takes the classes of a teacher who is gone over to who teaches them now")
    void handsTheClassesOfATeacherWhoIsGoneOver(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);
        world.portal.removeSilently(person(teacher(0, 0)));
        world.portal.putSilently(SampleRoster.person("new-teacher", Role.TEACHER, school(0)));
        world.portal.putSilently(
                rosterClass(0, 0, 0, 10)
                        .withMembers(
                                List.of(
                                        new ClassMember("new-teacher", MemberRole.PRIMARY_TEACHER),
                                        learning(0))));

        world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(world.isActive(teacher(0, 0))).isFalse();
        assertThat(places(world, "new-teacher")).containsExactly(rosterClass(0, 0));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("R3 takes the courses, terms and schools that a teacher's classes name")
    void takesWhatTheClassesName(Dialect dialect) {
        SyncWorld world = new SyncWorld(7, dialect);
        SmallDistrict.fill(world.portal, 2);
        world.portal.putSilently(SampleRoster.student("guest", school(1)));
        world.portal.putSilently(
                inCourse(0).withMembers(List.of(TEACHING, learning(0), learning("guest"))));
        world.connect();
        Set<String> asked = questions(world);

        world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(world.activeRoster().keySet())
                .containsExactlyInAnyOrder(
                        "SCHOOL school0",
                        "SCHOOL school1",
                        "TERM term",
                        "COURSE course",
                        "CLASS s0-class-0",
                        "PERSON guest",
                        "PERSON s0-student-00",
                        "PERSON s0-teacher-0");
        assertThat(asked)
                .filteredOn(question -> question.startsWith("PERSON"))
                .containsExactly("PERSON s0-teacher-0");
        assertThat(world.connection().name()).isEqualTo("A district");
    }

    @Test
    @DisplayName("X4 takes a guest of a class whom the school's own list of people lacks")
    void takesAGuestWhomTheSchoolDoesNotList() {
        SyncWorld world = SyncWorld.rostered(2, Dialect.OFFSETS);
        List<RosterRecord> listed = peopleOf(world, school(0));
        world.portal.putSilently(SampleRoster.student("guest", school(1)));
        world.portal.putSilently(
                rosterClass(0, 0, 0, 10)
                        .withMembers(List.of(TEACHING, learning(0), learning("guest"))));
        world.portal.trouble(question ->
                question.what().equals("SCHOOL PEOPLE") ? page(listed) : Optional.empty());

        world.scoped(Level.SCHOOL, school(0));

        assertThat(places(world, "guest")).containsExactly(rosterClass(0, 0));
    }

    @Test
    @DisplayName("X4 M4 does not take the district for a school of the staff it reads")
    void doesNotTakeTheDistrictForASchool() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        world.portal.putSilently(roving(List.of("district-org", school(0))));

        world.scoped(Level.TEACHER, "roving");

        Person stored = (Person) world.person("roving").orElseThrow().image().roster();
        assertThat(stored.schools()).containsExactly(school(0));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 archives who left a class and the district with it")
    void archivesWhoLeftTheClassAndTheDistrict(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.removeSilently(person(student(0, 9)));
        world.portal.putSilently(rosterClass(0, 0, 0, 9));

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.isActive(student(0, 9))).isFalse();
        assertThat(world.isActive(student(0, 8))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 archives nobody whom the class still names")
    void archivesNobodyWhomTheClassStillNames(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.removeSilently(person(student(0, 9)));

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.isActive(student(0, 9))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 S17 takes a school's terms, courses and classes as they are now")
    void takesASchoolsTermsCoursesAndClasses(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.putSilently(inCourse(0));
        world.nextFull();
        Course course = new Course("course", Optional.of("Geometry"), Optional.empty());
        Term term = new Term("term", Optional.of("Spring"), Optional.empty(), Optional.empty());
        world.portal.putSilently(course);
        world.portal.putSilently(term);
        world.portal.putSilently(SampleRoster.rosterClass("new-class", school(0), List.of()));
        world.portal.removeSilently(new RecordKey(Kind.CLASS, rosterClass(0, 1)));

        world.scoped(Level.SCHOOL, school(0));

        assertThat(roster(world, "COURSE course")).isEqualTo(course);
        assertThat(roster(world, "TERM term")).isEqualTo(term);
        assertThat(world.activeRoster())
                .containsKey("CLASS new-class")
                .doesNotContainKey("CLASS " + rosterClass(0, 1));
        assertThat(places(world, student(0, 15))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 takes no classmate out of, or into, a student's class")
    void leavesClassmatesWhereTheyAre(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);
        List<ClassMember> members = new ArrayList<>(rosterClass(0, 0, 0, 8).members());
        members.add(learning(15));
        world.portal.putSilently(rosterClass(0, 0, 0, 8).withMembers(members));

        world.scoped(Level.STUDENT, student(0, 9));

        assertThat(places(world, student(0, 9))).isEmpty();
        assertThat(places(world, student(0, 8))).containsExactly(rosterClass(0, 0));
        assertThat(places(world, student(0, 15))).containsExactly(rosterClass(0, 1));
        assertThat(((RosterClass) roster(world, "CLASS s0-class-0")).members())
                .contains(learning(8))
                .doesNotContain(learning(9), learning(15));
    }

    @Test
    @DisplayName("X4 takes the dates of a student's own place alone")
    void takesTheDatesOfTheStudentAlone() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        world.portal.putSilently(rosterClass(0, 0, 0, 8));
        enrol(world, student(0, 8));
        enrol(world, student(0, 9));

        world.scoped(Level.STUDENT, student(0, 9));

        assertThat(begins(world, student(0, 9))).containsExactly(Optional.of(BEGIN));
        assertThat(begins(world, student(0, 8))).containsExactly(Optional.empty());
    }

    private static void enrol(SyncWorld world, String student) {
        Enrollment place =
                new Enrollment(
                        student,
                        rosterClass(0, 0),
                        MemberRole.STUDENT,
                        Optional.of(BEGIN),
                        Optional.empty());
        world.portal.offsets().enrol("enrollment-of-" + student, place);
    }

    private static List<Optional<LocalDate>> begins(SyncWorld world, String id) {
        return world.person(id).orElseThrow().image().memberships().stream()
                .map(Membership::begin)
                .toList();
    }

    /** A class of the first school that names the course and the term. */
    private static RosterClass inCourse(int number) {
        RosterClass plain = rosterClass(0, number, 0, 10);
        return new RosterClass(
                plain.id(),
                plain.name(),
                plain.schoolId(),
                Optional.of("course"),
                List.of("term"),
                plain.details(),
                plain.members());
    }

    private static Person roving(List<String> schools) {
        PersonRole role = new PersonRole(Role.TEACHER, schools, Optional.empty(), Optional.empty());
        return new Person(
                "roving",
                SampleRoster.student("roving", school(0)).name(),
                Optional.empty(),
                List.of(role),
                Map.of(),
                List.of());
    }

    private static ClassMember learning(int number) {
        return learning(student(0, number));
    }

    private static ClassMember learning(String id) {
        return new ClassMember(id, MemberRole.STUDENT);
    }

    private static List<RosterRecord> peopleOf(SyncWorld world, String school) {
        return world.portal.served(Kind.PERSON).stream()
                .filter(each -> each.schools().contains(school))
                .toList();
    }

    private static Optional<Fetch<?>> page(List<RosterRecord> records) {
        Evidence whole =
                new Evidence(
                        records.stream().map(RosterRecord::id).toList(),
                        0,
                        OptionalInt.of(records.size()),
                        Optional.empty(),
                        Evidence.Masking.NONE);
        return Optional.of(
                new Fetch.Got<>(
                        new Page(
                                records,
                                Links.none(),
                                List.of(),
                                0,
                                Optional.empty(),
                                Optional.of(whole))));
    }

    /** What the portal is asked from now on, each question once. */
    private static Set<String> questions(SyncWorld world) {
        Set<String> asked = new LinkedHashSet<>();
        world.portal.trouble(question -> {
            asked.add(question.what());
            return Optional.empty();
        });
        return asked;
    }

    private static RosterRecord roster(SyncWorld world, String key) {
        return Optional.ofNullable(world.activeRoster().get(key)).orElseThrow().roster();
    }

    private static List<String> places(SyncWorld world, String id) {
        return world.person(id).orElseThrow().image().memberships().stream()
                .map(Membership::classId)
                .toList();
    }
}

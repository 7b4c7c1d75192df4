package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.Schedule;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.apply.PlanReader;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of one school, teacher, class or student (product.md X4, A17, R3, S17), at both portals. */
@DisplayName("X4 A run of a part of a district")
final class ScopedSyncTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 8, 17);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 changes the class it is about, and disturbs no other")
    void changesTheClassItIsAbout(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        change(world);

        Run run = world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(changed(world, run))
                .containsExactlyInAnyOrder(
                        "class s0-class-0", "person s0-student-05", "person s0-student-09");
        assertThat(places(world, student(0, 9))).isEmpty();
        assertThat(world.run(run.id()).scope()).contains(scope(Level.CLASS, rosterClass(0, 0)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 A17 re-rosters a teacher's own classes, twice the same as once")
    void rerostersATeacher(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        change(world);
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));
        world.portal.putSilently(
                SampleRoster.rosterClass(
                        "new-class",
                        school(0),
                        List.of(
                                new ClassMember(teacher(0, 0), MemberRole.PRIMARY_TEACHER),
                                new ClassMember("new-student", MemberRole.STUDENT))));

        Run run = world.scoped(Level.TEACHER, teacher(0, 0));
        Map<String, Image> once = world.activeRoster();
        Run again = world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(changed(world, run))
                .containsExactlyInAnyOrder(
                        "class s0-class-0",
                        "class new-class",
                        "person new-student",
                        "person s0-student-05",
                        "person s0-student-09",
                        "person s0-teacher-0");
        assertThat(places(world, "new-student")).containsExactly("new-class");
        assertThat(world.seats()).containsKey("new-student");
        assertThat(again.plan().orElseThrow().changes()).isZero();
        assertThat(world.activeRoster()).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 re-rosters one student, and leaves classmates as they are")
    void rerostersAStudent(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        change(world);
        move(world, student(0, 9));

        Run run = world.scoped(Level.STUDENT, student(0, 9));

        assertThat(changed(world, run))
                .containsExactlyInAnyOrder(
                        "class s0-class-0", "class s0-class-1", "person s0-student-09");
        assertThat(places(world, student(0, 9))).containsExactly(rosterClass(0, 1));
        assertThat(world.person(student(0, 5)).orElseThrow().image())
                .isEqualTo(
                        Image.of(SampleRoster.student(student(0, 5), school(0)))
                                .withMemberships(places(rosterClass(0, 0))));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 S17 re-rosters one school and never touches another")
    void rerostersASchool(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        change(world);
        world.portal.removeSilently(person(student(0, 3)));
        world.portal.removeSilently(person(student(1, 3)));
        world.portal.putSilently(SampleRoster.student("new-student", school(0)));

        Run run = world.scoped(Level.SCHOOL, school(0));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(changed(world, run))
                .containsExactlyInAnyOrder(
                        "class s0-class-0",
                        "person new-student",
                        "person s0-student-03",
                        "person s0-student-05",
                        "person s0-student-09");
        assertThat(world.isActive(student(0, 3))).isFalse();
        assertThat(world.isActive(student(1, 3))).isTrue();
        assertThat(world.seats()).doesNotContainKey(student(0, 3));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 comes to what a full run would come to")
    void comesToWhatAFullRunWouldComeTo(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        change(world);
        move(world, student(0, 2));
        world.portal.removeSilently(person(student(0, 3)));
        world.scoped(Level.SCHOOL, school(0));
        world.scoped(Level.SCHOOL, school(1));
        Map<String, Image> byScopes = world.activeRoster();

        Run full = world.nextFull();

        assertThat(full.plan().orElseThrow().changes()).isZero();
        assertThat(world.activeRoster()).isEqualTo(byScopes);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("R3 A17 imports a teacher's own classes before the district was ever read")
    void importsATeachersOwnClassesOnly(Dialect dialect) {
        SyncWorld world = new SyncWorld(7, dialect);
        SmallDistrict.fill(world.portal, 2);
        world.connect();

        Run run = world.scoped(Level.TEACHER, teacher(0, 1));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.activeRoster().keySet())
                .contains("SCHOOL school0", "CLASS s0-class-1", "PERSON s0-student-15")
                .doesNotContain("CLASS s0-class-0", "SCHOOL school1", "PERSON s0-student-05");
        assertThat(world.activeRoster()).hasSize(13);
        assertThat(world.seats()).hasSize(10);
        assertThat(world.connection().lastFull()).isEmpty();
        assertThat(world.connection().people()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("R3 grows into the whole district with its first full run")
    void growsIntoTheWholeDistrict(Dialect dialect) {
        SyncWorld world = new SyncWorld(7, dialect);
        SmallDistrict.fill(world.portal, 12);
        world.connect();
        world.scoped(Level.TEACHER, teacher(0, 1));

        world.askForRoster();
        world.request(RunMode.FULL);
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.activeRoster()).isEqualTo(SyncWorld.rostered(12, dialect).activeRoster());
        assertThat(world.seats()).hasSize(240);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 archives a student whom the portal itself says it has no more")
    void archivesByTheRecordsOwnAbsence(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.removeSilently(person(student(0, 7)));

        Run run = world.scoped(Level.STUDENT, student(0, 7));

        assertThat(changed(world, run)).containsExactly("person s0-student-07");
        assertThat(world.isActive(student(0, 7))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("S17 keeps a student who moved to another school")
    void keepsAStudentWhoMovedToAnotherSchool(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.putSilently(SampleRoster.student(student(0, 7), school(1)));
        world.portal.putSilently(rosterClass(0, 0, 0, 7));

        world.scoped(Level.SCHOOL, school(0));

        assertThat(world.person(student(0, 7)).orElseThrow().image().home()).isEqualTo(school(1));
        assertThat(world.isActive(student(0, 7))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 a delta of a part archives nobody")
    void aDeltaArchivesNobody(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.removeSilently(person(student(0, 7)));

        Run run = world.scoped(RunMode.DELTA, Level.SCHOOL, school(0));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.isActive(student(0, 7))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 a preview of a part shows the plan and changes nothing")
    void aPreviewChangesNothing(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        Map<String, Image> before = world.activeRoster();
        change(world);

        Run run = world.scoped(RunMode.PREVIEW, Level.CLASS, rosterClass(0, 0));

        assertThat(run.phase()).isEqualTo(RunPhase.PREVIEWED);
        assertThat(run.plan().orElseThrow().changes()).isEqualTo(3);
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("F-12 holds back a part that would lose all its students")
    void holdsBackAPartThatWouldLoseEverybody(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        SmallDistrict.students(0, 0, 20).forEach(world.portal::removeSilently);

        Run run = world.scoped(Level.SCHOOL, school(0));

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(run.holds()).extracting(hold -> hold.rule()).contains(HoldRule.WHOLE_SCHOOL);
        assertThat(world.archivedPeople()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("F-15 counts archives of parts against the budget of 24 hours")
    void countsAgainstTheBudget(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(3, dialect);
        List<Run> runs =
                Stream.of(0, 1, 2)
                        .flatMap(school -> SmallDistrict.students(school, 0, 8).stream())
                        .map(key -> {
                            world.portal.removeSilently(key);
                            return world.scoped(Level.STUDENT, key.id());
                        })
                        .toList();

        assertThat(runs.getFirst().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(runs.getLast().phase()).isEqualTo(RunPhase.HELD);
        assertThat(world.isActive(student(2, 7))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("F-11 reads no trouble as absence")
    void readsNoTroubleAsAbsence(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        Map<String, Image> before = world.activeRoster();
        world.portal.removeSilently(person(student(0, 7)));
        world.portal.trouble(question ->
                question.what().equals("PERSON " + student(0, 7))
                        ? Optional.of(new Fetch.Refused<>(ErrorCode.PORTAL_REFUSED))
                        : Optional.empty());

        Run run = world.scoped(Level.SCHOOL, school(0));

        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(world.activeRoster()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 refuses a part that neither the portal nor we know")
    void refusesAnUnknownPart(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);

        for (Level level : Level.values()) {
            Run run = world.scoped(level, "nobody");

            assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
            assertThat(run.code()).contains(ErrorCode.SCOPE_UNKNOWN);
        }
        assertThat(world.scoped(Level.TEACHER, student(0, 1)).code())
                .contains(ErrorCode.SCOPE_UNKNOWN);
        assertThat(world.scoped(Level.STUDENT, teacher(0, 1)).code())
                .contains(ErrorCode.SCOPE_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("P12 leaves a school that is gone to a full run")
    void leavesASchoolThatIsGoneToAFullRun(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(2, dialect);
        world.portal.removeSilently(new RecordKey(Kind.SCHOOL, school(1)));

        world.request(RunMode.FULL, scope(Level.SCHOOL, school(1)));
        world.drain();

        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
        assertThat(world.lastRun().scope()).isEmpty();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.HELD);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 adds a teacher who came to a class, and takes out the one who left")
    void changesTheTeacherOfAClass(Dialect dialect) {
        SyncWorld world = SyncWorld.rostered(1, dialect);
        world.portal.putSilently(SampleRoster.person("new-teacher", Role.TEACHER, school(0)));
        world.portal.putSilently(
                SampleRoster.rosterClass(
                        rosterClass(0, 0),
                        school(0),
                        List.of(new ClassMember("new-teacher", MemberRole.PRIMARY_TEACHER))));

        world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(places(world, teacher(0, 0))).isEmpty();
        assertThat(places(world, "new-teacher")).containsExactly(rosterClass(0, 0));
    }

    @Test
    @DisplayName("P36 P16 takes dates, doubled places and mistaken teachers as a full run does")
    void takesEnrollmentsAsAFullRunDoes() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        world.portal.offsets().enrol("e1", enrollment(student(0, 15), MemberRole.STUDENT, BEGIN));
        world.portal.offsets().enrol("e2", enrollment(student(0, 3), MemberRole.STUDENT, BEGIN));
        world.portal.offsets().enrol("e3", enrollment(student(0, 16), MemberRole.TEACHER, BEGIN));

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.person(student(0, 15)).orElseThrow().image().memberships())
                .extracting(Membership::begin)
                .contains(Optional.of(BEGIN));
        assertThat(places(world, student(0, 16))).containsExactly(rosterClass(0, 1));
        assertThat(world.nextFull().plan().orElseThrow().changes()).isZero();
    }

    @Test
    @DisplayName("F-25 takes nobody out of a class while one of its enrollments cannot be read")
    void takesNobodyOutWhileAnEnrollmentCannotBeRead() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        world.portal
                .offsets()
                .enrolUnreadably(
                        "u",
                        new Quarantined(
                                Kind.PERSON, "", Quarantined.Code.MISSING_FIELD, "user", "{}"));
        world.portal.putSilently(rosterClass(0, 0, 0, 9));
        world.portal.putSilently(rosterClass(0, 1, 8, 20));

        world.scoped(Level.CLASS, rosterClass(0, 0));
        world.scoped(Level.CLASS, rosterClass(0, 1));

        assertThat(places(world, student(0, 9))).contains(rosterClass(0, 0));
        assertThat(places(world, student(0, 8)))
                .containsExactly(rosterClass(0, 0), rosterClass(0, 1));
    }

    @Test
    @DisplayName("F-14 takes nobody out of a class by a list that is never proven whole")
    void takesNobodyOutByAnUnprovenList() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        int[] more = {0};
        world.portal.trouble(question -> {
            if (question.what().equals("CLASS ENROLLMENTS")) {
                Enrollment guest = enrollment("guest-" + more[0], MemberRole.STUDENT, BEGIN);
                world.portal.offsets().enrol("0-" + more[0]++, guest);
            }
            return Optional.empty();
        });
        world.portal.putSilently(rosterClass(0, 0, 0, 9));

        Run run = world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.report().remarks())
                .extracting(Remark::code)
                .contains(Remark.Code.LIST_UNPROVEN);
        assertThat(places(world, student(0, 9))).containsExactly(rosterClass(0, 0));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("X4 leaves guardians to full runs")
    void leavesGuardiansToFullRuns(Dialect dialect) {
        SyncWorld world = new SyncWorld(7, dialect);
        SmallDistrict.fill(world.portal, 1);
        world.portal.put(SampleRoster.person("guardian", Role.GUARDIAN, school(0)));
        world.connect();
        world.settings(ScopedSyncTest::importingGuardians);
        world.askForRoster();
        world.request(RunMode.FULL);
        world.drain();

        Run run = world.scoped(Level.SCHOOL, school(0));

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.plan().orElseThrow().changes()).isZero();
        assertThat(world.isActive("guardian")).isTrue();
    }

    private static DistrictSettings importingGuardians(DistrictSettings settings) {
        return settings.withGuardians(GuardianPolicy.IMPORT);
    }

    private static Enrollment enrollment(String person, MemberRole role, LocalDate begin) {
        return new Enrollment(
                person, rosterClass(0, 0), role, Optional.of(begin), Optional.empty());
    }

    @Test
    @DisplayName("X4 loses no part that is asked for while a run is open")
    void losesNoPart() {
        SyncWorld world = SyncWorld.rostered(2);
        change(world);
        world.request(RunMode.FULL, scope(Level.CLASS, rosterClass(1, 1)));

        StartResult first = world.request(RunMode.FULL, scope(Level.CLASS, rosterClass(0, 0)));
        StartResult second = world.request(RunMode.FULL, scope(Level.STUDENT, student(1, 5)));
        world.drain();

        assertThat(List.of(first, second)).allMatch(StartResult.Joined.class::isInstance);
        assertThat(places(world, student(0, 9))).isEmpty();
        assertThat(world.person(student(1, 5)).orElseThrow().image().roster())
                .isEqualTo(renamed(SampleRoster.student(student(1, 5), school(1)), "Zoë"));
        assertThat(world.connection().schedule().scopes()).isEmpty();
    }

    @Test
    @DisplayName("X4 starts a waiting part by the tick when a crash left it behind")
    void startsAWaitingPartByTheTick() {
        SyncWorld world = SyncWorld.rostered(2);
        change(world);
        RosterScope scope = scope(Level.CLASS, rosterClass(0, 0));
        world.stores
                .connections()
                .update(SyncWorld.DISTRICT, c -> c.withSchedule(c.schedule().wanting(scope)));

        world.nextPoll();

        assertThat(places(world, student(0, 9))).isEmpty();
        assertThat(world.connection().schedule().scopes()).isEmpty();
    }

    @Test
    @DisplayName("X4 reads everything when too many parts are wanted")
    void readsEverythingWhenTooManyPartsAreWanted() {
        SyncWorld world = SyncWorld.rostered(2);
        for (int number = 0; number <= Schedule.MOST_SCOPES + 1; number++) {
            world.request(RunMode.FULL, scope(Level.STUDENT, "student-" + number));
        }

        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.FULL);
        assertThat(world.connection().schedule().scopes()).isEmpty();
    }

    @Test
    @DisplayName("R28 reads no district whole just because many of its teachers asked")
    void readsNoDistrictWholeUnasked() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.connect();
        StartResult last = new StartResult.UnknownDistrict();
        for (int number = 0; number <= Schedule.MOST_SCOPES + 1; number++) {
            last = world.request(RunMode.FULL, scope(Level.TEACHER, "teacher-" + number));
        }

        assertThat(last).isInstanceOf(StartResult.Crowded.class);
        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.NONE);
        assertThat(world.connection().schedule().scopes()).hasSize(Schedule.MOST_SCOPES);
    }

    /** One student renamed and one taken out in a class of the first school, one in the second. */
    private static void change(SyncWorld world) {
        world.portal.putSilently(renamed(SampleRoster.student(student(0, 5), school(0)), "Zoë"));
        world.portal.putSilently(rosterClass(0, 0, 0, 9));
        world.portal.putSilently(renamed(SampleRoster.student(student(1, 5), school(1)), "Zoë"));
        world.portal.putSilently(rosterClass(1, 0, 0, 9));
    }

    private static void move(SyncWorld world, String student) {
        List<ClassMember> members = new ArrayList<>(rosterClass(0, 1, 10, 20).members());
        members.add(new ClassMember(student, MemberRole.STUDENT));
        world.portal.putSilently(SampleRoster.rosterClass(rosterClass(0, 1), school(0), members));
    }

    private static RosterScope scope(Level level, String id) {
        return new RosterScope(level, id);
    }

    private static List<Membership> places(String... classes) {
        return List.of(classes).stream().map(id -> Membership.of(id, MemberRole.STUDENT)).toList();
    }

    private static List<String> places(SyncWorld world, String id) {
        return world.person(id).orElseThrow().image().memberships().stream()
                .map(Membership::classId)
                .toList();
    }

    private static List<String> changed(SyncWorld world, Run run) {
        Map<String, RecordKey> keys = new TreeMap<>();
        new PlanReader(world.stores.plans(), SyncWorld.DISTRICT, run.id(), run.plan().orElseThrow())
                .forEach(change ->
                        keys.put(change.kind().code() + " " + change.key().id(), change.key()));
        return List.copyOf(keys.keySet());
    }
}

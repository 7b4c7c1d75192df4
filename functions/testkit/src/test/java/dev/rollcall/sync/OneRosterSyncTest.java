package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.portal.OffsetLists;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a district that is served by offsets comes to. */
final class OneRosterSyncTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 10);

    private final SyncWorld world = SyncWorld.rostered(2, Dialect.OFFSETS);

    @Test
    void comesToTheSameRosterAsThroughLinks() {
        SyncWorld linked = SyncWorld.rostered(2);

        assertThat(world.activeRoster()).isEqualTo(linked.activeRoster());
        assertThat(world.seats().keySet()).isEqualTo(linked.seats().keySet());
        assertThat(world.report().remarks()).isEmpty();
        assertThat(world.report().census().sameCounts(linked.report().census())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void archivesAtFirstSightingWhatAWholeListLacks(OffsetLists.Totals totals) {
        world.portal.offsets().totals(totals);
        world.portal.removeSilently(person(student(0, 5)));

        world.nextFull();

        assertThat(world.isActive(student(0, 5))).isFalse();
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    void comesToTheSameRosterInManySlicesAsInOne() {
        SyncWorld sliced = new SyncWorld(3, Dialect.OFFSETS).slicesOf(Duration.ofSeconds(1));
        SmallDistrict.fill(sliced.portal, 2);
        sliced.portal.trouble(question -> {
            sliced.clock.advance(Duration.ofMillis(400));
            return Optional.empty();
        });

        sliced.tick();
        sliced.drain();

        assertThat(sliced.lastRun().progress().slice()).isGreaterThan(5);
        assertThat(sliced.activeRoster()).isEqualTo(world.activeRoster());
    }

    @Test
    void changesOnlyTheMembershipsWhenSomebodyMovesClass() {
        world.portal.putSilently(rosterClass(0, 0, 0, 9));
        world.portal.putSilently(rosterClass(0, 1, 9, 20));

        Run run = world.nextFull();

        assertThat(run.plan().orElseThrow().changes()).isEqualTo(3);
        assertThat(places(student(0, 9)))
                .containsExactly(Membership.of("s0-class-1", MemberRole.STUDENT));
    }

    @Test
    void keepsTheDatesOfAPlace() {
        enrol("e1", student(0, 0), "s0-class-1", MemberRole.STUDENT, Optional.of(JUNE));

        world.nextFull();

        assertThat(places(student(0, 0)))
                .contains(
                        new Membership(
                                "s0-class-1",
                                MemberRole.STUDENT,
                                Optional.of(AUGUST),
                                Optional.of(JUNE)));
    }

    /** P36. */
    @Test
    void makesOnePlaceOfTwoEnrollments() {
        enrol("e1", student(0, 0), "s0-class-1", MemberRole.STUDENT, Optional.of(JUNE));
        enrol("e2", student(0, 0), "s0-class-1", MemberRole.STUDENT, Optional.empty());

        world.nextFull();

        assertThat(places(student(0, 0))).hasSize(2);
        assertThat(members("s0-class-1"))
                .containsOnlyOnce(new ClassMember(student(0, 0), MemberRole.STUDENT));
    }

    /** Nobody leaves a class because its last day was moved. */
    @Test
    void neverHoldsARunBecauseEveryEndDateMoved() {
        enrolEverybody(JUNE);
        world.nextFull();
        enrolEverybody(JUNE.plusDays(7));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(places(student(0, 0))).hasSize(2);
        assertThat(places(student(0, 0)))
                .extracting(Membership::end)
                .contains(Optional.of(JUNE.plusDays(7)));
    }

    /** F-30: sharing rules let enrollments point to what is not shared. */
    @Test
    void parksAPlaceInAClassThatIsNotSharedUntilItIs() {
        enrol("e1", student(0, 0), "hidden", MemberRole.STUDENT, Optional.empty());
        world.nextFull();

        assertThat(places(student(0, 0))).extracting(Membership::classId).doesNotContain("hidden");
        assertThat(remark(Remark.Code.CLASSES_NOT_SHARED)).isEqualTo(1);

        world.portal.putSilently(SampleRoster.rosterClass("hidden", "school0", List.of()));
        world.nextFull();

        assertThat(places(student(0, 0))).extracting(Membership::classId).contains("hidden");
        assertThat(remark(Remark.Code.CLASSES_NOT_SHARED)).isZero();
    }

    @Test
    void countsAPlaceOfSomebodyWhoIsNotShared() {
        enrol("e1", "nobody", "s0-class-0", MemberRole.STUDENT, Optional.empty());

        world.nextFull();

        assertThat(world.report().orphanMemberships()).isEqualTo(1);
        assertThat(members("s0-class-0")).extracting(ClassMember::personId).contains("nobody");
    }

    @Test
    void givesAPupilNoPlaceAsATeacher() {
        enrol("e1", student(0, 0), "s0-class-1", MemberRole.TEACHER, Optional.empty());
        enrol("e2", student(0, 1), "s0-class-1", MemberRole.AIDE, Optional.empty());

        world.nextFull();

        assertThat(places(student(0, 0))).noneMatch(place -> place.role().teaches());
        assertThat(places(student(0, 1))).contains(Membership.of("s0-class-1", MemberRole.AIDE));
        assertThat(remark(Remark.Code.STUDENTS_LISTED_AS_TEACHERS)).isEqualTo(1);
    }

    @Test
    void letsATeacherLearnWithoutASeat() {
        enrol("e1", teacher(0, 0), "s0-class-1", MemberRole.STUDENT, Optional.empty());

        world.nextFull();

        assertThat(places(teacher(0, 0))).contains(Membership.of("s0-class-1", MemberRole.STUDENT));
        assertThat(world.seats()).doesNotContainKey(teacher(0, 0));
    }

    @Test
    void doesNotTakeTheDistrictForASchoolOfItsStaff() {
        Person teacher =
                new Person(
                        "roving",
                        SampleRoster.person("roving", Role.TEACHER, "x").name(),
                        Optional.empty(),
                        List.of(
                                new PersonRole(
                                        Role.TEACHER,
                                        List.of("district-org", "school0"),
                                        Optional.empty(),
                                        Optional.empty())),
                        java.util.Map.of(),
                        List.of());
        world.portal.putSilently(teacher);

        world.nextFull();

        Person stored = (Person) world.person("roving").orElseThrow().image().roster();
        assertThat(stored.schools()).containsExactly("school0");
    }

    @Test
    void tiesGuardiansToTheStudentsWhoNameThem() {
        world.settings(OneRosterSyncTest::importingGuardians);
        world.portal.putSilently(SampleRoster.person("a-guardian", Role.GUARDIAN, "school0"));
        world.portal.offsets().tie("a-guardian", student(0, 3));
        world.portal.offsets().tie("a-guardian", student(1, 3));

        world.nextFull();

        Person guardian = (Person) world.person("a-guardian").orElseThrow().image().roster();
        assertThat(guardian.relationships())
                .extracting(Relationship::studentId)
                .containsExactly(student(0, 3), student(1, 3));
        assertThat(world.nextFull().plan().orElseThrow().changes()).isZero();
    }

    @Test
    void looksAfterADistrictWithoutAFeedEveryFewHours() {
        throughTheNight();
        world.clock.advance(Duration.ofHours(5));
        assertThat(world.tick().polled()).isZero();

        world.clock.advance(Duration.ofHours(1));
        world.portal.putSilently(SampleRoster.student("new", "school0"));
        assertThat(world.tick().polled()).isEqualTo(1);
        world.drain();
        assertThat(world.isActive("new")).isTrue();
    }

    @Test
    void skipsALookWhenTheMarkIsUnchangedAndTheSettingSaysSo() {
        world.skippingUnchanged();
        world.portal.offsets().revision("rev-1");
        throughTheNight();
        String last = world.lastRun().id();

        world.clock.advance(Duration.ofHours(6));
        assertThat(world.tick().polled()).isEqualTo(1);
        world.drain();
        assertThat(world.lastRun().id()).isEqualTo(last);

        world.portal.offsets().revision("rev-2");
        world.clock.advance(Duration.ofHours(6));
        world.tick();
        world.drain();
        assertThat(world.lastRun().id()).isNotEqualTo(last);
    }

    @Test
    void neverSkipsTheNightlyRun() {
        world.skippingUnchanged();
        world.portal.offsets().revision("rev-1");
        world.nextFull();
        world.portal.removeSilently(person(student(0, 5)));

        world.nextFull();

        assertThat(world.isActive(student(0, 5))).isFalse();
    }

    /** To just after a nightly run, so that the next one is far away. */
    private void throughTheNight() {
        world.clock.advanceTo(world.connection().schedule().nextDueAt());
        world.tick();
        world.drain();
    }

    private static DistrictSettings importingGuardians(DistrictSettings settings) {
        return new DistrictSettings(
                settings.version() + 1,
                FirstRoster.AUTO,
                settings.staff(),
                GuardianPolicy.IMPORT,
                settings.fields(),
                settings.budget(),
                settings.seats(),
                settings.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }

    private void enrolEverybody(LocalDate end) {
        for (int number = 0; number < SmallDistrict.STUDENTS; number++) {
            for (int school = 0; school < 2; school++) {
                enrol(
                        "e-" + school + "-" + number,
                        student(school, number),
                        rosterClass(school, 1 - number / 10, 0, 0).id(),
                        MemberRole.STUDENT,
                        Optional.of(end));
            }
        }
    }

    private void enrol(
            String id, String personId, String classId, MemberRole role, Optional<LocalDate> end) {
        Optional<LocalDate> begin = end.map(any -> AUGUST);
        world.portal.offsets().enrol(id, new Enrollment(personId, classId, role, begin, end));
    }

    private List<Membership> places(String personId) {
        return world.person(personId).orElseThrow().image().memberships();
    }

    private List<ClassMember> members(String classId) {
        Image image = Objects.requireNonNull(world.activeRoster().get(Kind.CLASS + " " + classId));
        RosterClass one = (RosterClass) image.roster();
        return one.members();
    }

    private int remark(Remark.Code code) {
        return world.report().remarks().stream()
                .filter(remark -> remark.code() == code)
                .mapToInt(Remark::count)
                .sum();
    }
}

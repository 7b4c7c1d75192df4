package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.portal.OffsetLists;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands in the way of a run of a part of a district, and what it then does (X4). */
@DisplayName("X4 A run of a part of a district in trouble")
final class ScopedFaultTest {

    private static final int MOST_RECORDS = 20_000;
    private static final int MOST_ASKED = 200;

    /** Beside the people there are the school and its two classes. */
    @ParameterizedTest
    @ValueSource(ints = {MOST_RECORDS - 3, MOST_RECORDS - 2})
    @DisplayName("X4 leaves a part of more records than a delta reads to a full run")
    void leavesTooManyRecordsToAFullRun(int people) {
        SyncWorld world = SyncWorld.rostered(1);
        List<RosterRecord> crowd =
                IntStream.range(0, people)
                        .<RosterRecord>mapToObj(n -> SampleRoster.student("n" + n, school(0)))
                        .toList();
        instead(world, "SCHOOL PEOPLE", new Page(crowd, List.of(), 0, Optional.empty()));

        Run run = world.scoped(RunMode.PREVIEW, Level.SCHOOL, school(0));

        assertThat(run.code().filter(ErrorCode.SCOPE_TOO_LARGE::equals).isPresent())
                .isEqualTo(people > MOST_RECORDS - 3);
        assertThat(run.phase())
                .isEqualTo(people > MOST_RECORDS - 3 ? RunPhase.REFUSED : RunPhase.PREVIEWED);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST_ASKED, MOST_ASKED + 1})
    @DisplayName("X4 asks for 200 missing records one by one, and leaves more to a full run")
    void leavesTooManyMissingRecordsToAFullRun(int missing) {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        IntStream.range(0, missing)
                .mapToObj(n -> SampleRoster.student("n" + n, school(0)))
                .forEach(world.portal::putSilently);
        world.tick();
        world.drain();
        IntStream.range(0, missing).forEach(n -> world.portal.removeSilently(person("n" + n)));

        Run run = world.scoped(RunMode.PREVIEW, Level.SCHOOL, school(0));

        assertThat(run.code().filter(ErrorCode.SCOPE_TOO_LARGE::equals).isPresent())
                .isEqualTo(missing > MOST_ASKED);
        assertThat(run.phase())
                .isEqualTo(missing > MOST_ASKED ? RunPhase.REFUSED : RunPhase.PREVIEWED);
    }

    @Test
    @DisplayName("X4 archives a student whom the district's settings leave out by now")
    void archivesWhomTheSettingsLeaveOut() {
        SyncWorld world = SyncWorld.rostered(2);
        instead(world, "PERSON " + student(0, 7), page(List.of(), 1));

        world.scoped(Level.STUDENT, student(0, 7));

        assertThat(world.isActive(student(0, 7))).isFalse();
    }

    @Test
    @DisplayName("F-25 archives nobody whose own record cannot be read, though it names no id")
    void archivesNobodyWhoseRecordNamesNoId() {
        SyncWorld world = SyncWorld.rostered(6);
        world.portal.removeSilently(person(student(0, 7)));
        instead(world, "PERSON " + student(0, 7), page(List.of(unreadable("")), 0));

        Run run = world.scoped(Level.SCHOOL, school(0));

        assertThat(world.isActive(student(0, 7))).isTrue();
        assertThat(world.quarantined(run)).hasSize(1);
    }

    @Test
    @DisplayName("F-25 keeps the stored copy of a record that cannot be read, and counts it once")
    void keepsAndCountsOnceWhatCannotBeRead() {
        SyncWorld world = teachingTwoClasses();
        world.portal.removeSilently(person(student(0, 7)));
        world.portal.serveBroken(unreadable(student(0, 7)));

        Run run = world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(world.isActive(student(0, 7))).isTrue();
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.QUARANTINED)).isEqualTo(1);
        assertThat(world.quarantined(run)).containsExactly(unreadable(student(0, 7)));
    }

    @Test
    @DisplayName("F-25 counts each unreadable record that names no id: they may be two people")
    void countsEachUnreadableRecordWithoutAnId() {
        SyncWorld world = teachingTwoClasses();
        world.portal.serveBroken(unreadable(""));

        world.scoped(Level.TEACHER, teacher(0, 0));

        assertThat(world.report().tally().total(Kind.PERSON, Outcome.QUARANTINED)).isEqualTo(2);
    }

    @Test
    @DisplayName("X4 counts what the settings leave out")
    void countsWhatTheSettingsLeaveOut() {
        SyncWorld world = SyncWorld.rostered(1);
        instead(world, "CLASS PEOPLE", page(List.of(), 3));

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.report().tally().total(Kind.PERSON, Outcome.IGNORED)).isEqualTo(3);
    }

    @Test
    @DisplayName("F-28 asks nothing more once the district is paused")
    void asksNothingMoreOnceTheDistrictIsPaused() {
        SyncWorld world = SyncWorld.rostered(1);
        List<String> asked = new ArrayList<>();
        world.portal.trouble(question -> {
            asked.add(question.what());
            world.stores
                    .connections()
                    .update(SyncWorld.DISTRICT, c -> c.withState(ConnectionState.PAUSED));
            world.clock.advance(Duration.ofSeconds(20));
            return Optional.empty();
        });

        Run run = world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(run.code()).contains(ErrorCode.DISTRICT_PAUSED);
        assertThat(asked).containsExactly("name");
    }

    @Test
    @DisplayName("F-13 stops when the pages of a part's list go in circles")
    void stopsWhenPagesGoInCircles() {
        SyncWorld world = SyncWorld.rostered(1);
        Page circling = new Page(List.of(), List.of(), 0, Optional.of("again"));
        int[] left = {20};
        world.portal.trouble(question ->
                question.what().equals("CLASS PEOPLE") && left[0]-- > 0
                        ? Optional.of(new Fetch.Got<>(circling))
                        : Optional.empty());

        Run run = world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(run.code()).contains(ErrorCode.PAGING_LOOP);
        assertThat(left[0]).isEqualTo(18);
    }

    @Test
    @DisplayName("F-14 names the one list of a part that is never proven whole")
    void namesTheListThatIsNeverProven() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        int[] more = {0};
        world.portal.trouble(question -> {
            if (question.what().equals("CLASS ENROLLMENTS")) {
                world.portal.offsets().enrol("0-" + more[0], guest(more[0]++));
            }
            return Optional.empty();
        });

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.report().remarks())
                .containsExactly(new Remark(Remark.Code.LIST_UNPROVEN, "enrollments", 1));
    }

    @Test
    @DisplayName("F-14 proves a part's lists whole at a portal that rounds offsets to pages")
    void provesListsOfAPortalThatRoundsOffsets() {
        SyncWorld world = SyncWorld.rostered(1, Dialect.OFFSETS);
        world.portal.offsets().rounding(OffsetLists.Rounding.TO_PAGES);
        world.portal.putSilently(rosterClass(0, 0, 0, 9));

        world.scoped(Level.CLASS, rosterClass(0, 0));

        assertThat(world.report().remarks()).isEmpty();
        assertThat(world.person(student(0, 9)).orElseThrow().image().memberships()).isEmpty();
    }

    @Test
    @DisplayName("X4 archives nobody of a held part whom the feed names before the approval")
    void archivesNobodyWhoReturnsBeforeTheApproval() {
        SyncWorld world = SyncWorld.rostered(2);
        SmallDistrict.students(0, 0, 20).forEach(world.portal::removeSilently);
        Run held = world.scoped(Level.SCHOOL, school(0));
        assertThat(held.phase()).isEqualTo(RunPhase.HELD);
        world.portal.put(SampleRoster.student(student(0, 3), school(0)));

        world.approve();

        assertThat(world.isActive(student(0, 3))).isTrue();
        assertThat(world.isActive(student(0, 4))).isFalse();
    }

    /** A large enough district, whose first teacher has both classes of a school. */
    private static SyncWorld teachingTwoClasses() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 6);
        List<ClassMember> members = new ArrayList<>(rosterClass(0, 1, 10, 20).members());
        members.add(new ClassMember(teacher(0, 0), MemberRole.TEACHER));
        world.portal.putSilently(rosterClass(0, 1, 10, 20).withMembers(members));
        world.tick();
        world.drain();
        return world;
    }

    private static void instead(SyncWorld world, String question, Page answer) {
        world.portal.trouble(asked ->
                asked.what().equals(question)
                        ? Optional.of(new Fetch.Got<>(answer))
                        : Optional.empty());
    }

    private static Page page(List<Quarantined> unreadable, int ignored) {
        return new Page(List.of(), unreadable, ignored, Optional.empty());
    }

    private static Quarantined unreadable(String id) {
        return new Quarantined(Kind.PERSON, id, Quarantined.Code.MISSING_FIELD, "roles", "{}");
    }

    private static Enrollment guest(int number) {
        return new Enrollment(
                "guest-" + number,
                rosterClass(0, 0),
                MemberRole.STUDENT,
                Optional.empty(),
                Optional.empty());
    }
}

package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.SharedReview.SchoolCounts;
import dev.rollcall.sync.SharedReview.TeacherCounts;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryPlanStore;
import dev.rollcall.testkit.memory.InMemoryRunStore;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleRuns;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a review counts in a preview's plan (A16, M10). */
final class ReviewSharedTest {
    private static final PartKey FIRST = new PartKey("run", 7, 0);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryRunStore runs = new InMemoryRunStore(clock);
    private final InMemoryPlanStore plans = new InMemoryPlanStore(clock);
    private final Tally tally = new Tally();
    private DistrictId district = SyncWorld.DISTRICT;

    @Test
    @DisplayName("A16: students are counted by school and by grade, and no grade counts as none")
    void countsStudents() {
        SharedReview review =
                review(
                        create(SampleRoster.student("one", "school-1")),
                        create(SampleRoster.student("two", "school-1")),
                        create(student("three", Optional.empty(), "school-2")));

        assertThat(review.students()).isEqualTo(3);
        assertThat(review.grades()).isEqualTo(Map.of("5", 2, "", 1));
        assertThat(review.schools())
                .isEqualTo(
                        Map.of(
                                "school-1", new SchoolCounts(2, 0, 0),
                                "school-2", new SchoolCounts(1, 0, 0)));
        assertThat(review.severalSchools()).isEmpty();
    }

    @Test
    @DisplayName("I10: a student of two schools counts once, under each of them, and is named")
    void namesStudentsOfSeveralSchools() {
        SharedReview review = review(create(student("both", Optional.of("5"), "north", "south")));

        assertThat(review.students()).isEqualTo(1);
        assertThat(review.schools())
                .isEqualTo(
                        Map.of(
                                "north", new SchoolCounts(1, 0, 0),
                                "south", new SchoolCounts(1, 0, 0)));
        assertThat(review.severalSchools()).containsExactly("both");
    }

    @Test
    @DisplayName("A16: a teacher's students are counted once each, over all classes taught")
    void countsTeaching() {
        SharedReview review =
                review(
                        create(SampleRoster.person("teacher", Role.TEACHER, "school-1")),
                        rosterClass("math", primary("teacher"), learner("one"), learner("two")),
                        rosterClass(
                                "art",
                                primary("teacher"),
                                learner("two"),
                                learner("three"),
                                helper("aide")));

        assertThat(review.teachers()).isEqualTo(1);
        assertThat(review.classes()).isEqualTo(2);
        assertThat(review.schools()).isEqualTo(Map.of("school-1", new SchoolCounts(0, 1, 2)));
        assertThat(review.teaching()).isEqualTo(Map.of("teacher", new TeacherCounts(2, 3)));
    }

    @Test
    @DisplayName("A16: whoever would be archived is not among what is shared")
    void countsNothingThatIsGone() {
        SharedReview review =
                review(
                        new Change.Archive(Image.of(SampleRoster.student("gone", "school-1"))),
                        create(SampleRoster.student("here", "school-1")));

        assertThat(review.students()).isEqualTo(1);
    }

    @Test
    @DisplayName("A16: records of every kind that cannot be read are counted together")
    void countsWhatCannotBeRead() {
        tally.add("", Kind.PERSON, Outcome.QUARANTINED);
        tally.add("", Kind.CLASS, Outcome.QUARANTINED);
        tally.add("", Kind.PERSON, Outcome.IGNORED);

        SharedReview review = review();

        assertThat(review.unreadable()).isEqualTo(2);
        assertThat(review.ignored()).isEqualTo(1);
    }

    @Test
    @DisplayName("A10: everybody comes through classes where nobody is without one")
    void warnsWhereEverybodyComesThroughClasses() {
        assertThat(review(classWithItsStudent()).remarks())
                .containsExactly(new Remark(Remark.Code.EVERYBODY_THROUGH_CLASSES, "", 1));
    }

    @Test
    @DisplayName("A10: a difference to what is stored proves nothing of how the rest is shared")
    void warnsOfNothingWhereThePlanIsNotOfEverything() {
        tally.add("", Kind.CLASS, Outcome.UNCHANGED);

        assertThat(review(classWithItsStudent()).remarks()).isEmpty();
    }

    @Test
    @DisplayName("A10: nothing is warned of where no class is shared at all")
    void warnsOfNothingWithoutClasses() {
        assertThat(review(create(SampleRoster.school("school-1"))).remarks()).isEmpty();
    }

    @Test
    @DisplayName("A10: only Clever shares by sections")
    void warnsOfNothingAtAnotherPortal() {
        district = new DistrictId(Portal.CLASSLINK, "tenant");

        assertThat(review(classWithItsStudent()).remarks()).isEmpty();
    }

    @Test
    @DisplayName("A16: only a preview that has ended is reviewed, while its whole plan is kept")
    void reviewsNothingElse() {
        ReviewShared reviews = new ReviewShared(runs, plans);
        keep(RunMode.FULL, "run-1");
        assertThat(reviews.of(district)).isEmpty();

        keep(RunMode.PREVIEW, "run-2");
        assertThat(reviews.of(district)).isEmpty();

        plans.putChunk(district, new PartKey("run-2", 7, 0), List.of());
        runs.create(
                district,
                Run.queued("run-3", district, RunMode.PREVIEW, Trigger.API, SampleRuns.ASKED));
        assertThat(reviews.of(district).map(SharedReview::runId)).contains("run-2");
    }

    private SharedReview review(Change... changes) {
        keep(RunMode.PREVIEW, "run");
        plans.putChunk(district, FIRST, List.of(changes));
        return new ReviewShared(runs, plans).of(district).orElseThrow();
    }

    private void keep(RunMode mode, String id) {
        Run asked = Run.queued(id, district, mode, Trigger.API, SampleRuns.ASKED);
        runs.create(
                district,
                asked.edit()
                        .on(RunEvent.READ_BEGUN)
                        .on(RunEvent.READ_DONE)
                        .on(RunEvent.PLANNED)
                        .on(mode == RunMode.PREVIEW ? RunEvent.SHOWN : RunEvent.HELD_BACK)
                        .plan(new PlanSeal("fingerprint", 7, 1, 1, 0))
                        .done());
        RunReport none = RunReport.refused(List.of(), Census.empty());
        runs.putReport(
                district,
                id,
                7,
                new RunReport(tally, 0, 0, List.of(), none.census(), none.seats(), Map.of()));
    }

    private static Change[] classWithItsStudent() {
        Image student =
                new Image(
                        SampleRoster.student("one", "school-1"),
                        List.of(Membership.of("math", MemberRole.STUDENT)));
        return new Change[] {new Change.Create(student), rosterClass("math", learner("one"))};
    }

    private static Change create(RosterRecord roster) {
        return new Change.Create(Image.of(roster));
    }

    private static Change rosterClass(String id, ClassMember... members) {
        return create(SampleRoster.rosterClass(id, "school-1", List.of(members)));
    }

    private static ClassMember primary(String id) {
        return new ClassMember(id, MemberRole.PRIMARY_TEACHER);
    }

    private static ClassMember learner(String id) {
        return new ClassMember(id, MemberRole.STUDENT);
    }

    private static ClassMember helper(String id) {
        return new ClassMember(id, MemberRole.AIDE);
    }

    private static Person student(String id, Optional<String> grade, String... schools) {
        Person plain = SampleRoster.student(id, schools[0]);
        return new Person(
                plain.id(),
                plain.name(),
                plain.email(),
                List.of(new PersonRole(Role.STUDENT, List.of(schools), Optional.empty(), grade)),
                plain.fields(),
                plain.relationships());
    }
}

package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.PlanPage.Standing;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What a hold keeps back, and what a person may do about it (design §3, reliability.md §6). */
final class HoldTest {

    private final SyncWorld world = SyncWorld.rostered(10);

    @Test
    void appliesWhatIsNewAndHoldsWhatWouldGo() {
        loseThirtyStudents();
        world.portal.putSilently(SampleRoster.student("new-student", "school9"));
        world.portal.putSilently(renamed(SampleRoster.student(student(9, 5), "school9"), "Zoë"));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(run.holds()).extracting(Hold::rule).contains(HoldRule.ARCHIVES);
        assertThat(world.isActive("new-student")).isTrue();
        assertThat(name(student(9, 5))).isEqualTo("Zoë");
        assertThat(world.archivedPeople()).isZero();
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(30);
    }

    @Test
    void showsEveryPersonItHolds() {
        loseThirtyStudents();
        Run run = world.nextFull();

        PlanPage page =
                new ReadPlan(world.stores.runs(), world.stores.plans())
                        .page(SyncWorld.DISTRICT, run.id(), "", 1_000)
                        .orElseThrow();

        assertThat(page.changes())
                .filteredOn(row -> row.standing() == Standing.HELD)
                .filteredOn(row -> row.change().kind() == Kind.PERSON)
                .hasSize(30);
    }

    @Test
    void appliesTheHeldPartAfterApproval() {
        loseThirtyStudents();
        world.nextFull();

        Run run = world.approve();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.archivedPeople()).isEqualTo(30);
        assertThat(world.ledger().holding()).isEqualTo(170);
        assertThat(world.seats()).hasSize(170);
        assertThat(world.connection().heldRuns()).isEmpty();
        assertThat(world.connection().people()).isEqualTo(190);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(30);
    }

    @Test
    void leavesEverybodyAsTheyWereAfterDiscarding() {
        loseThirtyStudents();
        var before = world.activeRoster();
        Run held = world.nextFull();

        world.decide().discard(SyncWorld.DISTRICT, held.id(), "operator");
        world.drain();

        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.DISCARDED);
        assertThat(world.activeRoster()).isEqualTo(before);
        assertThat(world.ledger().holding()).isEqualTo(200);
    }

    @Test
    void takesNobodyOutOfAClassWhileARemovalIsHeld() {
        loseThirtyStudents();
        world.portal.putSilently(rosterClass(5, 0, 0, 2));

        world.nextFull();

        assertThat(world.person(student(5, 7)).orElseThrow().image().memberships()).hasSize(1);
        world.approve();
        assertThat(world.person(student(5, 7)).orElseThrow().image().memberships()).isEmpty();
    }

    @Test
    void countsApprovalsOfThatPlanAloneF41() {
        loseThirtyStudents();
        Run held = world.nextFull();
        DecideHeld decide = world.decide();

        assertThat(decide.approve(SyncWorld.DISTRICT, held.id(), "another plan", "operator"))
                .isInstanceOf(Decision.WrongPlan.class);
        String fingerprint = held.plan().orElseThrow().fingerprint();
        assertThat(decide.approve(SyncWorld.DISTRICT, held.id(), fingerprint, "operator"))
                .isInstanceOf(Decision.Done.class);
        assertThat(decide.approve(SyncWorld.DISTRICT, held.id(), fingerprint, "operator"))
                .isInstanceOf(Decision.NotHeld.class);
    }

    @Test
    void supersedesAHeldPlanByTheNextFullRun() {
        loseThirtyStudents();
        Run held = world.nextFull();
        world.nextFull();

        assertThat(world.run(held.id()).phase()).isEqualTo(RunPhase.SUPERSEDED);
        assertThat(world.giveWord(held)).isInstanceOf(Decision.PlanSuperseded.class);
    }

    @Test
    void letsAnApprovalExpireAfterSevenDays() {
        students(0, 0, 3).forEach(world.portal::remove);
        students(1, 0, 15).forEach(world.portal::remove);
        students(2, 0, 12).forEach(world.portal::remove);
        Run held = world.nextPoll();
        assertThat(held.phase()).isEqualTo(RunPhase.HELD);

        world.clock.advance(Duration.ofDays(7));

        assertThat(world.giveWord(held)).isInstanceOf(Decision.Expired.class);
    }

    @Test
    void archivesNobodyWhoCameBackBeforeTheApproval() {
        students(0, 0, 15).forEach(world.portal::remove);
        students(1, 0, 15).forEach(world.portal::remove);
        world.nextPoll();
        Run held = world.lastRun();
        world.portal.put(SampleRoster.student(student(0, 3), "school0"));
        world.nextPoll();

        world.giveWord(held);
        world.drain();

        assertThat(world.isActive(student(0, 3))).isTrue();
        assertThat(world.archivedPeople()).isEqualTo(29);
    }

    @Test
    void countsSmallRemovalsByDeltasOfOneDayTogether() {
        List<RecordKey> leavers =
                IntStream.range(0, 30).mapToObj(n -> person(student(n % 10, n / 10))).toList();
        for (RecordKey leaver : leavers) {
            world.portal.remove(leaver);
            world.nextPoll();
        }

        assertThat(world.archivedPeople()).isEqualTo(22);
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.HELD);
        assertThat(world.connection().heldRuns()).hasSize(8);
    }

    @Test
    void holdsEverythingWhenACollectionHasVanishedF12() {
        world.portal.clear(Kind.PERSON);
        world.portal.putSilently(SampleRoster.school("new-school"));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(run.holds()).extracting(Hold::rule).contains(HoldRule.COLLECTION_VANISHED);
        assertThat(world.archivedPeople()).isZero();
        assertThat(world.activeRoster()).doesNotContainKey("SCHOOL new-school");
    }

    @Test
    void holdsASchoolThatLosesEverybody() {
        world.portal.removeSilently(new RecordKey(Kind.SCHOOL, "school3"));
        students(3, 0, 20).forEach(world.portal::removeSilently);

        Run run = world.nextFull();

        assertThat(run.holds()).extracting(Hold::rule).contains(HoldRule.WHOLE_SCHOOL);
        assertThat(world.isActive(student(3, 0))).isTrue();
        assertThat(world.activeRoster()).containsKey("SCHOOL school3");
    }

    @Test
    void looksForNothingNewWhileAWholeDeltaIsHeld() {
        for (int n = 0; n < 260; n++) {
            world.portal.put(SampleRoster.student("grown-" + n, "school0"));
        }
        Run held = world.nextPoll();
        assertThat(held.holds()).extracting(Hold::rule).containsExactly(HoldRule.GROWTH);

        Run later = world.nextPoll();

        assertThat(later.id()).isEqualTo(held.id());
        world.approve();
        assertThat(world.connection().people()).isEqualTo(220 + 260);
        assertThat(world.request(RunMode.DELTA)).isInstanceOf(StartResult.Opened.class);
    }

    private void loseThirtyStudents() {
        students(0, 0, 10).forEach(world.portal::removeSilently);
        students(1, 0, 10).forEach(world.portal::removeSilently);
        students(2, 0, 10).forEach(world.portal::removeSilently);
    }

    private String name(String id) {
        return ((Person) world.person(id).orElseThrow().image().roster()).name().first();
    }
}

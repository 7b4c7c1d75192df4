package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.school;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What an approval that comes later still applies: what the plan saw, and nothing newer (F-41). */
final class ReleaseTest {

    private final SyncWorld world = SyncWorld.rostered(10);

    @Test
    @DisplayName("F-41 archives nobody whose record has changed since the plan was made")
    void archivesNobodyWhoseRecordHasChanged() {
        Run held = holdThirtyLeavers();
        world.portal.putSilently(named(0, 3, "Zoë"));
        world.scoped(Level.STUDENT, student(0, 3));

        release(held);

        assertThat(world.isActive(student(0, 3))).isTrue();
        assertThat(world.seats()).containsKey(student(0, 3));
        assertThat(world.archivedPeople()).isEqualTo(29);
        assertThat(world.ledger().holding()).isEqualTo(171);
    }

    @Test
    @DisplayName("F-41 counts no archive as its own that another run has made meanwhile")
    void countsNoArchiveOfAnotherRun() {
        Run held = holdThirtyLeavers();
        world.scoped(Level.STUDENT, student(0, 3));
        assertThat(world.isActive(student(0, 3))).isFalse();

        release(held);

        assertThat(world.log.records().getLast().total(Kind.PERSON, Outcome.ARCHIVED))
                .isEqualTo(29);
        assertThat(world.archivedPeople()).isEqualTo(30);
    }

    @Test
    @DisplayName("F-41 writes nothing again that was never held")
    void writesNothingAgainThatWasNeverHeld() {
        students(0, 0, 10).forEach(world.portal::removeSilently);
        students(1, 0, 10).forEach(world.portal::removeSilently);
        students(2, 0, 10).forEach(world.portal::removeSilently);
        world.portal.putSilently(named(9, 5, "Zoë"));
        assertThat(world.nextFull().phase()).isEqualTo(RunPhase.HELD);
        var before = world.person(student(9, 5));
        world.clock.advance(Duration.ofHours(1));

        world.approve();

        assertThat(world.archivedPeople()).isEqualTo(30);
        assertThat(world.person(student(9, 5))).isEqualTo(before);
    }

    @Test
    @DisplayName("F-41 lets newer records stand, and applies the rest of what was held")
    void letsNewerRecordsStand() {
        world.portal.remove(person(student(1, 7)));
        world.portal.remove(person(student(1, 8)));
        world.nextPoll();
        Run held = holdGrowth();
        reread("grown-5");
        reread(student(1, 7));
        reread(student(2, 2));

        release(held);

        assertThat(name("grown-5")).isEqualTo("Newer");
        assertThat(name(student(1, 7))).isEqualTo("Newer");
        assertThat(name(student(2, 2))).isEqualTo("Newer");
        assertThat(name("grown-6")).isEqualTo("Held");
        assertThat(name(student(1, 8))).isEqualTo("Held");
        assertThat(name(student(2, 3))).isEqualTo("Held");
    }

    @Test
    @DisplayName("F-42 archives nobody whom the feed names on any page before the approval")
    void readsTheWholeFeedBeforeItArchives() {
        Run held = holdThirtyLeavers();
        for (int number = 0; number < 10; number++) {
            world.portal.put(named(9, number, "News"));
        }
        world.portal.put(named(0, 3, "Back"));

        release(held);

        assertThat(world.isActive(student(0, 3))).isTrue();
        assertThat(world.archivedPeople()).isEqualTo(29);
    }

    private Run holdThirtyLeavers() {
        students(0, 0, 15).forEach(world.portal::remove);
        students(1, 0, 15).forEach(world.portal::remove);
        Run held = world.nextPoll();
        assertThat(held.phase()).isEqualTo(RunPhase.HELD);
        return held;
    }

    /** Far too many newcomers, two who return, and two who change. */
    private Run holdGrowth() {
        for (int number = 0; number < 260; number++) {
            world.portal.put(held("grown-" + number));
        }
        world.portal.put(held(student(1, 7)));
        world.portal.put(held(student(1, 8)));
        world.portal.put(held(student(2, 2)));
        world.portal.put(held(student(2, 3)));
        Run held = world.nextPoll();
        assertThat(held.holds()).extracting(hold -> hold.rule()).contains(HoldRule.GROWTH);
        return held;
    }

    private void reread(String id) {
        world.portal.putSilently(renamed(SampleRoster.student(id, school(0)), "Newer"));
        assertThat(world.scoped(Level.STUDENT, id).phase()).isEqualTo(RunPhase.COMPLETED);
    }

    private void release(Run held) {
        world.giveWord(held);
        world.drain();
    }

    private String name(String id) {
        return ((Person) world.person(id).orElseThrow().image().roster()).name().first();
    }

    private static Person held(String id) {
        return renamed(SampleRoster.student(id, school(0)), "Held");
    }

    private static Person named(int school, int number, String first) {
        return renamed(SampleRoster.student(student(school, number), school(school)), first);
    }
}

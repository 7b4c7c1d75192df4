package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanDraft;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

final class ReleasedPartTest {

    private static final Instant NOW = JudgedPlan.NOW;
    private static final int ROUNDS = 400;
    private static final Hold TOO_MANY = new Hold(HoldRule.ARCHIVES, Kind.PERSON, "", 30, 100);
    private static final Change GONE = new Change.Archive(Image.of(student("p", "s1")));
    private static final Removals EARLIER = new Removals(NOW, Map.of(Kind.PERSON, 29), 0, Map.of());
    private static final Census HELD =
            new Census(
                    "r1",
                    Map.of(Kind.PERSON, 71),
                    0,
                    Map.of("s1", new Headcount(71, 71, 0, 0)),
                    List.of(EARLIER),
                    List.of(EARLIER));

    @Test
    void takesTheReleasedPartOffTheCensus() {
        Census after = released(List.of(TOO_MANY), List.of(GONE)).addTo(HELD);

        assertThat(after.active(Kind.PERSON)).isEqualTo(70);
        assertThat(after.school("s1")).isEqualTo(new Headcount(70, 70, 0, 0));
    }

    /** An approval never becomes a permanent off switch, nor does it count against the next run. */
    @Test
    void armsTheBudgetAnew() {
        Census after = released(List.of(TOO_MANY), List.of(GONE)).addTo(HELD);

        assertThat(after.removals()).isEmpty();
        assertThat(after.passes()).isEmpty();
    }

    @Test
    void knowsTheCensusThatCountsItAlready() {
        ReleasedPart part = released(List.of(TOO_MANY), List.of(GONE));

        assertThat(part.isIn(HELD)).isFalse();
        assertThat(part.isIn(part.addTo(HELD))).isTrue();
    }

    @Test
    void countsAsDoneWhatWasCountedAsHeldBack() {
        Tally tally = new Tally();
        tally.add("s1", Kind.PERSON, Outcome.HELD_BACK, 3);

        released(List.of(TOO_MANY), List.of(GONE, GONE)).moveIn(tally);

        assertThat(tally.of("s1", Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(1);
        assertThat(tally.of("s1", Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(2);
    }

    /** What is held and then approved must leave the counts of a plan that was never held. */
    @RepeatedTest(3)
    void endsWhereAPlanThatWasNeverHeldEnds(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            RandomPlan plan =
                    new RandomPlan(new Random(repetition.getCurrentRepetition() * 10_000L + round));
            PlanDraft draft = new PlanDraft();
            plan.changes.forEach(draft::count);
            Census held = held(plan, draft);
            ReleasedPart part = released(plan.holds, heldBack(plan));

            Census after = part.addTo(held);
            part.moveIn(draft.tally());

            assertThat(after.sameCounts(new Recount(plan.before).apply(plan.changes).census()))
                    .isTrue();
            assertThat(rows(draft.tally())).isEqualTo(rows(unheld(plan)));
        }
    }

    private static Census held(RandomPlan plan, PlanDraft draft) {
        Findings findings = new Findings(draft.tally(), draft.figures(), Optional.empty(), 0, 0);
        HoldFilter filter = new HoldFilter(plan.holds);
        Aftermath aftermath = new Aftermath("r1", new Recount(plan.before).census(), findings, NOW);
        plan.changes.forEach(change -> aftermath.holdBack(change, filter.allowed(change)));
        return aftermath.census();
    }

    private static List<Change> heldBack(RandomPlan plan) {
        HoldFilter filter = new HoldFilter(plan.holds);
        return plan.changes.stream().filter(change -> !filter.allowsWhole(change)).toList();
    }

    private static Tally unheld(RandomPlan plan) {
        PlanDraft draft = new PlanDraft();
        plan.changes.forEach(draft::count);
        return draft.tally();
    }

    private static Map<String, List<Integer>> rows(Tally tally) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        tally.forEachSchool((school, row) -> rows.put(school, Arrays.stream(row).boxed().toList()));
        return rows;
    }

    private static ReleasedPart released(List<Hold> holds, List<Change> changes) {
        Run run =
                Run.queued(
                        "r1",
                        new DistrictId(Portal.CLEVER, "d1"),
                        RunMode.FULL,
                        Trigger.SCHEDULE,
                        NOW);
        return new ReleasedPart(run.edit().holds(holds).done(), changes, NOW);
    }
}

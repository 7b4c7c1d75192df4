package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanDraft;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

final class AftermathTest {

    private static final Instant NOW = JudgedPlan.NOW;
    private static final int ROUNDS = 400;

    /** The census must be what a count of the applied roster would give, hold or no hold. */
    @RepeatedTest(3)
    void countsWhatIsLeftOnceTheAllowedPartIsApplied(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            RandomPlan plan = plan(repetition, round);
            Recount recount = new Recount(plan.before).apply(allowed(plan));
            Census after = after(plan, findings(plan, Optional.empty()));

            assertThat(after.active()).isEqualTo(recount.census().active());
            assertThat(after.memberships()).isEqualTo(recount.census().memberships());
            assertThat(after.schools()).isEqualTo(recount.census().schools());
            assertThat(latest(after)).isEqualTo(latest(recount.removals(NOW)));
        }
    }

    @RepeatedTest(3)
    void agreesWithItselfWhetherOrNotEverythingWasRead(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            RandomPlan plan = plan(repetition, round);
            Map<Kind, Integer> standing = filled(new Recount(plan.before).apply(plan.changes));

            Census full = after(plan, findings(plan, Optional.of(standing)));

            assertThat(full.active())
                    .isEqualTo(after(plan, findings(plan, Optional.empty())).active());
        }
    }

    @RepeatedTest(3)
    void countsEveryChangeOnceAsDoneOrAsHeldBack(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            RandomPlan plan = plan(repetition, round);
            Findings findings = findings(plan, Optional.empty());
            after(plan, findings);
            HoldFilter filter = new HoldFilter(plan.holds);
            int whole = (int) plan.changes.stream().filter(filter::allowsWhole).count();

            assertThat(total(findings, Outcome.HELD_BACK)).isEqualTo(plan.changes.size() - whole);
            assertThat(
                            Stream.of(
                                            Outcome.CREATED,
                                            Outcome.UPDATED,
                                            Outcome.RESTORED,
                                            Outcome.ARCHIVED)
                                    .mapToInt(outcome -> total(findings, outcome)))
                    .allMatch(count -> count >= 0)
                    .satisfies(counts ->
                            assertThat(counts.stream().mapToInt(count -> count).sum())
                                    .isEqualTo(whole));
        }
    }

    /** Else a plan that was held whole would count against the next one. */
    @Test
    void remembersNoRemovalOfAPlanThatWasHeldWhole() {
        Change moves = new Change.Update(in(student("p", "s1"), "a"), in(student("p", "s1"), "b"));

        assertThat(removed(new Hold(HoldRule.SCHEMA, Kind.PERSON, "", 9, 9), moves)).isEmpty();
    }

    @Test
    void remembersNoRemovalOfAFlipThatWasHeld() {
        Change flips =
                new Change.Update(in(student("p", "s1"), "a", "b"), in(teacher("p", "s1"), "c"));

        assertThat(removed(new Hold(HoldRule.ROLE_FLIP, Kind.PERSON, "", 9, 9), flips)).isEmpty();
    }

    @Nested
    class OfTheLastDay {

        private final Removals old =
                new Removals(NOW.minus(Duration.ofHours(24)), Map.of(Kind.TERM, 1), 0, Map.of());
        private final Removals recent =
                new Removals(old.at().plusNanos(1), Map.of(Kind.TERM, 2), 0, Map.of());

        @Test
        void keepsRemovalsUntilTheyAreADayOld() {
            assertThat(census(List.of(old, recent), archive()).removals())
                    .startsWith(recent)
                    .hasSize(2);
        }

        @Test
        void addsNothingForARunThatRemovesNothing() {
            assertThat(census(List.of(old, recent)).removals()).containsExactly(recent);
        }

        private Census census(List<Removals> removals, Change... changes) {
            Census before =
                    new Census("", Map.of(Kind.PERSON, 9), 0, Map.of(), removals, List.of());
            return new Aftermath("r1", before, found(Optional.empty(), changes), NOW).census();
        }
    }

    @Nested
    class OfPasses {

        private final Removals first = new Removals(NOW, Map.of(Kind.TERM, 1), 0, Map.of());
        private final Removals second = new Removals(NOW, Map.of(Kind.TERM, 2), 0, Map.of());

        @Test
        void putsTheLatestFirstAndKeepsTwo() {
            List<Removals> passes = full(List.of(first, second), archive()).passes();

            assertThat(passes).hasSize(2).endsWith(first);
            assertThat(passes.getFirst().of(Kind.PERSON)).isEqualTo(1);
        }

        @Test
        void endsTheRowWhenAFullRunArchivesNothing() {
            assertThat(full(List.of(first, second)).passes()).isEmpty();
        }

        @Test
        void leavesTheRowToFullRuns() {
            Census delta = after(List.of(first, second), Optional.empty(), archive());

            assertThat(delta.passes()).containsExactly(first, second);
        }

        private Census full(List<Removals> passes, Change... changes) {
            return after(passes, Optional.of(Map.of(Kind.PERSON, 8)), changes);
        }

        private Census after(
                List<Removals> passes, Optional<Map<Kind, Integer>> standing, Change... changes) {
            Census before = new Census("", Map.of(Kind.PERSON, 9), 0, Map.of(), List.of(), passes);
            return new Aftermath("r1", before, found(standing, changes), NOW).census();
        }
    }

    private static Change archive() {
        return new Change.Archive(Image.of(student("gone", "s1")));
    }

    private static List<Removals> removed(Hold hold, Change change) {
        Findings findings = found(Optional.empty(), change);
        Aftermath aftermath = new Aftermath("r1", Census.empty(), findings, NOW);
        aftermath.holdBack(change, new HoldFilter(List.of(hold)).allowed(change));
        return aftermath.census().removals();
    }

    private static RandomPlan plan(RepetitionInfo repetition, int round) {
        return new RandomPlan(new Random(repetition.getCurrentRepetition() * 10_000L + round));
    }

    private static List<Change> allowed(RandomPlan plan) {
        HoldFilter filter = new HoldFilter(plan.holds);
        return plan.changes.stream().flatMap(change -> filter.allowed(change).stream()).toList();
    }

    private static Census after(RandomPlan plan, Findings findings) {
        HoldFilter filter = new HoldFilter(plan.holds);
        Census before = new Recount(plan.before).census();
        Aftermath aftermath = new Aftermath("r1", before, findings, NOW);
        plan.changes.forEach(change -> aftermath.holdBack(change, filter.allowed(change)));
        return aftermath.census();
    }

    private static Findings findings(RandomPlan plan, Optional<Map<Kind, Integer>> standing) {
        return found(standing, plan.changes.toArray(Change[]::new));
    }

    private static Findings found(Optional<Map<Kind, Integer>> standing, Change... changes) {
        PlanDraft draft = new PlanDraft();
        Arrays.stream(changes).forEach(draft::count);
        return new Findings(draft.tally(), draft.figures(), standing, 0, 0);
    }

    private static Map<Kind, Integer> filled(Recount recount) {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        all.putAll(recount.census().active());
        return all;
    }

    private static int total(Findings findings, Outcome outcome) {
        return Arrays.stream(Kind.values())
                .mapToInt(kind -> findings.tally().total(kind, outcome))
                .sum();
    }

    private static Optional<Removals> latest(Census census) {
        return census.removals().stream().findFirst();
    }

    private static Optional<Removals> latest(Removals removals) {
        return removals.isNone() ? Optional.empty() : Optional.of(removals);
    }
}

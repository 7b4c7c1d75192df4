package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.ChangeBudget.Rollover;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanDraft;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class SafetyCheckTest {

    /** F-29, P46. */
    @Nested
    class DuringARollover {

        private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
        private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

        @ParameterizedTest
        @EnumSource(names = {"TERM", "COURSE", "CLASS"})
        void letsTheOldYearGo(Kind kind) {
            assertThat(halved(kind).duringRollover().holds()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"SCHOOL", "PERSON"})
        void keepsSchoolsAndPeople(Kind kind) {
            assertThat(halved(kind).duringRollover().holds())
                    .extracting(Hold::rule)
                    .contains(HoldRule.ARCHIVES);
        }

        @Test
        void liftsTheLimitOfASlowBleedToo() {
            assertThat(
                            halved(Kind.CLASS)
                                    .havingPassed(Kind.CLASS, 9)
                                    .havingPassed(Kind.CLASS, 9)
                                    .duringRollover()
                                    .holds())
                    .isEmpty();
        }

        @Test
        void reckonsDaysInUtc() {
            assertThat(at("2026-11-19T23:59:59.999Z")).isNotEmpty();
            assertThat(at("2026-11-20T00:00:00Z")).isEmpty();
            assertThat(at("2026-11-22T23:59:59.999Z")).isEmpty();
            assertThat(at("2026-11-23T00:00:00Z")).isNotEmpty();
        }

        private Iterable<Hold> at(String time) {
            return halved(Kind.CLASS)
                    .within(JudgedPlan.withRollover(new Rollover(FIRST, LAST)))
                    .at(Instant.parse(time))
                    .holds();
        }

        private JudgedPlan halved(Kind kind) {
            return new JudgedPlan().having(kind, 100).archiving(kind, 50);
        }
    }

    @Nested
    class OfAFirstImport {

        @Test
        void isNeverHeldUp() {
            assertThat(
                            new JudgedPlan()
                                    .creating(Kind.PERSON, 5_000)
                                    .creating(Kind.CLASS, 900)
                                    .quarantining(Kind.PERSON, 5_000)
                                    .holds())
                    .isEmpty();
        }

        @Test
        void isOverOnceThereIsASingleRecord() {
            assertThat(new JudgedPlan().having(Kind.TERM, 1).creating(Kind.PERSON, 201).holds())
                    .extracting(Hold::rule)
                    .containsExactly(HoldRule.GROWTH);
        }
    }

    @Test
    void asksForThePlanOnlyWhenSomethingIsHeldBack() {
        PlanDraft draft = new PlanDraft();
        draft.count(new Change.Create(Image.of(student("p", "s1"))));
        SafetyCheck check =
                new SafetyCheck("r1", ChangeBudget.standard(), Census.empty(), JudgedPlan.NOW);

        Assessment clear =
                check.judge(
                        new Findings(draft.tally(), draft.figures(), Optional.empty(), 0, 0),
                        sink -> {
                            throw new AssertionError("the plan was read for nothing");
                        });

        assertThat(clear.holds()).isEmpty();
        assertThat(clear.census().active(Kind.PERSON)).isEqualTo(1);
    }

    @Test
    void countsWhatIsHeldBackAsThat() {
        Assessment held =
                new JudgedPlan()
                        .having(Kind.PERSON, 100)
                        .archiving(Kind.PERSON, 21)
                        .creating(Kind.PERSON, 3)
                        .judge();

        assertThat(held.tally().total(Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(21);
        assertThat(held.tally().total(Kind.PERSON, Outcome.ARCHIVED)).isZero();
        assertThat(held.tally().total(Kind.PERSON, Outcome.CREATED)).isEqualTo(3);
        assertThat(held.census().active(Kind.PERSON)).isEqualTo(103);
    }

    @Test
    void keepsBackEverythingWhenACollectionVanished() {
        Assessment held =
                new JudgedPlan()
                        .having(Kind.TERM, 2)
                        .having(Kind.PERSON, 100)
                        .archiving(Kind.TERM, 2)
                        .creating(Kind.PERSON, 3)
                        .plan(
                                new Change.Update(
                                        Image.of(student("p", "s1")), Image.of(teacher("p", "s1"))))
                        .judge();

        assertThat(held.tally().total(Kind.PERSON, Outcome.HELD_BACK)).isEqualTo(4);
        assertThat(held.tally().total(Kind.TERM, Outcome.HELD_BACK)).isEqualTo(2);
        assertThat(held.census().active(Kind.PERSON)).isEqualTo(100);
        assertThat(held.census().active(Kind.TERM)).isEqualTo(2);
        assertThat(held.census().removals()).isEmpty();
    }
}

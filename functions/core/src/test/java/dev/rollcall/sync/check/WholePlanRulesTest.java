package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

/** The rules that keep back a whole plan (design §3), each at its limit and one over. */
final class WholePlanRulesTest {

    private static final Image PUPIL = Image.of(student("p", "s1"));

    /** F-12. */
    @Nested
    class CollectionVanished {

        static final List<Change> SERVED =
                List.of(
                        new Change.Create(PUPIL),
                        new Change.Restore(PUPIL, PUPIL),
                        new Change.Update(PUPIL, in(student("p", "s1"), "c1")));

        @ParameterizedTest
        @EnumSource
        void holdsAKindThatHadOneRecordAndHasNone(Kind kind) {
            assertThat(new JudgedPlan().having(kind, 1).archiving(kind, 1).holds())
                    .containsExactly(new Hold(HoldRule.COLLECTION_VANISHED, kind, "", 1, 1));
        }

        @ParameterizedTest
        @EnumSource
        void letsTheLastButOneGo(Kind kind) {
            assertThat(new JudgedPlan().having(kind, 2).archiving(kind, 1).holds()).isEmpty();
        }

        @Test
        void isNotMissedWhenNothingWasPlannedForIt() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 5)
                                    .having(Kind.TERM, 5)
                                    .archiving(Kind.TERM, 5)
                                    .holds())
                    .extracting(Hold::kind)
                    .containsExactly(Kind.TERM);
        }

        @Test
        void saysNothingOfAKindThatHadNone() {
            assertThat(new JudgedPlan().having(Kind.PERSON, 5).holds()).isEmpty();
        }

        @Test
        void saysNothingOfADeltaThatNamesNobody() {
            assertThat(
                            new JudgedPlan()
                                    .delta()
                                    .having(Kind.PERSON, 5)
                                    .archiving(Kind.PERSON, 1)
                                    .holds())
                    .isEmpty();
        }

        @ParameterizedTest
        @FieldSource("SERVED")
        void isNotWhatHappensWhenOthersTakeTheirPlace(Change served) {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 3)
                                    .archiving(Kind.PERSON, 3)
                                    .plan(served)
                                    .holds(HoldRule.COLLECTION_VANISHED))
                    .isEmpty();
        }

        @Test
        void isNotWhatHappensWhenNothingServedCanBeRead() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 3)
                                    .archiving(Kind.PERSON, 3)
                                    .quarantining(Kind.PERSON, 3)
                                    .holds())
                    .extracting(Hold::rule)
                    .containsExactly(HoldRule.SCHEMA);
        }

        @Test
        void holdsDuringARolloverToo() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.CLASS, 5)
                                    .archiving(Kind.CLASS, 5)
                                    .duringRollover()
                                    .holds())
                    .extracting(Hold::rule)
                    .containsExactly(HoldRule.COLLECTION_VANISHED);
        }
    }

    /** F-25. */
    @Nested
    class Schema {

        @ParameterizedTest
        @EnumSource
        void letsOnePercentPassAndHoldsMore(Kind kind) {
            assertThat(unreadable(kind, 1_000, 10)).isEmpty();
            assertThat(unreadable(kind, 1_000, 11))
                    .containsExactly(new Hold(HoldRule.SCHEMA, kind, "", 11, 1_000));
        }

        @Test
        void reckonsWithoutRounding() {
            assertThat(unreadable(Kind.PERSON, 100, 1)).isEmpty();
            assertThat(unreadable(Kind.PERSON, 99, 1)).hasSize(1);
        }

        @Test
        void judgesEachKindByItself() {
            JudgedPlan plan =
                    new JudgedPlan()
                            .having(Kind.PERSON, 10_000)
                            .having(Kind.CLASS, 100)
                            .quarantining(Kind.CLASS, 2);

            assertThat(plan.holds()).extracting(Hold::kind).containsExactly(Kind.CLASS);
        }

        @Test
        void weighsADeltaAgainstAllThatStand() {
            assertThat(inDelta(1_000, 10)).isEmpty();
            assertThat(inDelta(1_000, 11))
                    .containsExactly(new Hold(HoldRule.SCHEMA, Kind.PERSON, "", 11, 1_000));
        }

        @Test
        void weighsADeltaAgainstWhatItServesWhereThatIsMore() {
            assertThat(
                            new JudgedPlan()
                                    .delta()
                                    .having(Kind.PERSON, 10)
                                    .unchanged(Kind.PERSON, 990)
                                    .quarantining(Kind.PERSON, 10)
                                    .holds())
                    .isEmpty();
        }

        private List<Hold> inDelta(int had, int number) {
            return new JudgedPlan()
                    .delta()
                    .having(Kind.PERSON, had)
                    .quarantining(Kind.PERSON, number)
                    .holds();
        }

        private List<Hold> unreadable(Kind kind, int had, int number) {
            return new JudgedPlan().having(kind, had).quarantining(kind, number).holds();
        }
    }

    /** F-17. */
    @Nested
    class Growth {

        @Test
        void letsHalfAsManyPassAndHoldsOneMore() {
            assertThat(grown(1_000, 500)).isEmpty();
            assertThat(grown(1_000, 501))
                    .containsExactly(new Hold(HoldRule.GROWTH, Kind.PERSON, "", 501, 1_000));
        }

        @Test
        void letsTwoHundredPassWhateverThePercentage() {
            assertThat(grown(10, 200)).isEmpty();
            assertThat(grown(10, 201)).hasSize(1);
        }

        @Test
        void letsOtherKindsGrow() {
            assertThat(new JudgedPlan().having(Kind.CLASS, 10).creating(Kind.CLASS, 5_000).holds())
                    .isEmpty();
        }

        @Test
        void letsPeopleComeBack() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 10)
                                    .planEach(
                                            400,
                                            id -> {
                                                Image image = Image.of(student(id, "s1"));
                                                return new Change.Restore(image, image);
                                            })
                                    .holds())
                    .isEmpty();
        }

        private List<Hold> grown(int had, int added) {
            return new JudgedPlan().having(Kind.PERSON, had).creating(Kind.PERSON, added).holds();
        }
    }
}

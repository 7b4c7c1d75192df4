package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.school;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.SmallRoster;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that keep back their own changes (design §3), but for {@link ArchivesRuleTest}'s: each
 * at its limit and one over.
 */
final class PartialRulesTest {

    private static final Instant NOW = JudgedPlan.NOW;

    /** P12. */
    @Nested
    class WholeSchool {

        @Test
        void holdsASchoolOfTenThatLosesAllStudents() {
            assertThat(emptied(new Headcount(10, 4, 6, 0), 4))
                    .containsExactly(new Hold(HoldRule.WHOLE_SCHOOL, Kind.PERSON, "s1", 4, 10));
        }

        @Test
        void letsASchoolOfNineEmpty() {
            assertThat(emptied(new Headcount(9, 4, 5, 0), 4)).isEmpty();
        }

        @Test
        void letsASchoolKeepOneStudent() {
            assertThat(emptied(new Headcount(10, 5, 5, 0), 4)).isEmpty();
        }

        @Test
        void holdsASchoolThatLosesAllTeachers() {
            JudgedPlan plan = district(new Headcount(10, 9, 1, 0));
            plan.plan(new Change.Archive(Image.of(teacher("t", "s1"))));

            assertThat(plan.holds()).extracting(Hold::rule).containsExactly(HoldRule.WHOLE_SCHOOL);
        }

        @Test
        void holdsASchoolThatVanishesUnderItsPeople() {
            JudgedPlan plan = district(new Headcount(10, 9, 1, 0));
            plan.plan(new Change.Archive(Image.of(school("s1"))));

            assertThat(plan.holds())
                    .containsExactly(new Hold(HoldRule.WHOLE_SCHOOL, Kind.PERSON, "s1", 10, 10));
        }

        @Test
        void letsASchoolCloseWhosePeopleHaveMovedOn() {
            JudgedPlan plan = district(new Headcount(10, 9, 1, 0));
            plan.plan(
                    new Change.Update(Image.of(student("p", "s1")), Image.of(student("p", "s2"))));
            plan.plan(new Change.Archive(Image.of(school("s1"))));

            assertThat(plan.holds()).isEmpty();
        }

        @Test
        void doesNotMissTeachersASchoolNeverHad() {
            assertThat(emptied(new Headcount(50, 50, 0, 0), 1)).isEmpty();
        }

        @Test
        void comesBeforeTheSmallFloor() {
            assertThat(emptied(new Headcount(10, 1, 9, 0), 1)).hasSize(1);
        }

        @Test
        void holdsThoughNewPupilsComeInTheSameRun() {
            JudgedPlan plan =
                    district(new Headcount(10, 4, 6, 0))
                            .archivingStudents("s1", 4)
                            .plan(new Change.Create(Image.of(student("new", "s1"))));

            assertThat(plan.holds()).hasSize(1);
        }

        @Test
        void letsASchoolMoveAway() {
            JudgedPlan plan =
                    district(new Headcount(10, 4, 6, 0))
                            .planEach(
                                    4,
                                    id ->
                                            new Change.Update(
                                                    Image.of(student(id, "s1")),
                                                    Image.of(student(id, "s2"))));

            assertThat(plan.holds()).isEmpty();
        }

        @Test
        void holdsDuringARolloverToo() {
            JudgedPlan plan = district(new Headcount(10, 4, 6, 0)).archivingStudents("s1", 4);

            assertThat(plan.duringRollover().holds()).hasSize(1);
        }

        private List<Hold> emptied(Headcount had, int students) {
            return district(had).archivingStudents("s1", students).holds();
        }

        private JudgedPlan district(Headcount school) {
            return new JudgedPlan().having(Kind.PERSON, 4_000).having("s1", school);
        }
    }

    /** F-16. */
    @Nested
    class IdentityChurn {

        @Test
        void letsFivePercentPassAndHoldsOneMore() {
            assertThat(rekeyed(100, 5)).isEmpty();
            assertThat(rekeyed(100, 6))
                    .containsExactly(new Hold(HoldRule.IDENTITY_CHURN, Kind.PERSON, "", 6, 100));
        }

        @Test
        void letsFivePeopleOfASmallDistrictChangeTheirIds() {
            assertThat(rekeyed(5, 5)).isEmpty();
            assertThat(rekeyed(6, 6)).hasSize(1);
            assertThat(rekeyed(6, 1)).hasSize(1);
        }

        @Test
        void letsPeopleGoWhoDoNotComeBackOtherwise() {
            assertThat(rekeyed(400, 0)).isEmpty();
        }

        private List<Hold> rekeyed(int archived, int underNewIds) {
            return new JudgedPlan()
                    .having(Kind.PERSON, 10_000)
                    .planEach(underNewIds, n -> new Change.Create(known("new", n)))
                    .planEach(underNewIds, n -> new Change.Archive(known("old", n)))
                    .archiving(Kind.PERSON, archived - underNewIds)
                    .holds();
        }

        private Image known(String id, String number) {
            return Image.of(
                    new Person(
                            id + number,
                            new PersonName("", ""),
                            Optional.of(number + "@example.org"),
                            List.of(),
                            Map.of(),
                            List.of()));
        }
    }

    @Nested
    class RoleFlip {

        @Test
        void letsTwoPercentPassAndHoldsOneMore() {
            assertThat(flipped(100, 2)).isEmpty();
            assertThat(flipped(100, 3))
                    .containsExactly(new Hold(HoldRule.ROLE_FLIP, Kind.PERSON, "", 3, 100));
        }

        @Test
        void holdsTheOnlyOneOfASmallDistrict() {
            assertThat(flipped(49, 1)).hasSize(1);
            assertThat(flipped(50, 1)).isEmpty();
        }

        private List<Hold> flipped(int people, int number) {
            return new JudgedPlan()
                    .having(Kind.PERSON, people)
                    .planEach(
                            number,
                            id ->
                                    new Change.Update(
                                            Image.of(student(id, "s1")),
                                            Image.of(teacher(id, "s1"))))
                    .holds();
        }
    }

    @Nested
    class Memberships {

        @Test
        void letsTenPercentPassAndHoldsOneMore() {
            assertThat(leaving(1_000, 100).holds()).isEmpty();
            assertThat(leaving(1_000, 101).holds())
                    .containsExactly(new Hold(HoldRule.MEMBERSHIPS, Kind.PERSON, "", 101, 1_000));
        }

        @Test
        void letsTwentyPassWhateverThePercentage() {
            assertThat(leaving(25, 20).holds()).isEmpty();
            assertThat(leaving(25, 21).holds()).hasSize(1);
        }

        @Test
        void countsADay() {
            assertThat(after(NOW.minus(Duration.ofHours(24))).holds()).isEmpty();
            assertThat(after(NOW.minus(Duration.ofHours(24)).plusNanos(1)).holds())
                    .containsExactly(new Hold(HoldRule.MEMBERSHIPS, Kind.PERSON, "", 101, 1_000));
        }

        @Test
        void isLiftedDuringARollover() {
            assertThat(leaving(1_000, 1_000).duringRollover().holds()).isEmpty();
        }

        @Test
        void holdsNothingInARunThatTakesNobodyOut() {
            assertThat(
                            leaving(100, 0)
                                    .havingLost(
                                            new Removals(
                                                    NOW.minusSeconds(9), Map.of(), 90, Map.of()))
                                    .holds())
                    .isEmpty();
        }

        private JudgedPlan after(Instant earlier) {
            return leaving(960, 61).havingLost(new Removals(earlier, Map.of(), 40, Map.of()));
        }

        private JudgedPlan leaving(int had, int number) {
            return new JudgedPlan()
                    .having(Kind.PERSON, 4_000)
                    .havingMemberships(had)
                    .planEach(
                            number,
                            id ->
                                    new Change.Update(
                                            in(student(id, "s1"), "c1"), in(student(id, "s1"))));
        }
    }

    @Nested
    class ShrinkInRow {

        @ParameterizedTest
        @EnumSource
        void letsThreeRunsTakeTenPercentTogetherAndHoldsOneMore(Kind kind) {
            assertThat(thirdRun(kind, 30).holds()).isEmpty();
            assertThat(thirdRun(kind, 31).holds())
                    .containsExactly(new Hold(HoldRule.SHRINK_IN_ROW, kind, "", 101, 1_000));
        }

        @Test
        void letsThemTakeTwentyWhateverThePercentage() {
            assertThat(small().archiving(Kind.CLASS, 8).holds()).isEmpty();
            assertThat(small().archiving(Kind.CLASS, 9).holds()).hasSize(1);
        }

        @Test
        void letsThemTakeFiveHundredPeople() {
            assertThat(large().archiving(Kind.PERSON, 100).holds()).isEmpty();
            assertThat(large().archiving(Kind.PERSON, 101).holds()).hasSize(1);
        }

        @Test
        void needsTwoPassesBefore() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 1_000)
                                    .havingPassed(Kind.PERSON, 90)
                                    .archiving(Kind.PERSON, 90)
                                    .holds())
                    .isEmpty();
        }

        @Test
        void isNoBusinessOfADelta() {
            assertThat(thirdRun(Kind.PERSON, 31).delta().holds()).isEmpty();
        }

        @Test
        void holdsNothingOfAKindThatKeepsItsRecordsThisTime() {
            JudgedPlan plan =
                    new JudgedPlan()
                            .having(Kind.PERSON, 100)
                            .having(Kind.CLASS, 100)
                            .havingPassed(Kind.PERSON, 50)
                            .havingPassed(Kind.PERSON, 50)
                            .archiving(Kind.CLASS, 1);

            assertThat(plan.holds()).isEmpty();
        }

        /** 1,000 records, of which 40 and then 30 were archived by the runs before. */
        private JudgedPlan thirdRun(Kind kind, int archives) {
            return new JudgedPlan()
                    .having(kind, 930)
                    .havingPassed(kind, 30)
                    .havingPassed(kind, 40)
                    .archiving(kind, archives);
        }

        private JudgedPlan small() {
            return new JudgedPlan()
                    .having(Kind.CLASS, 18)
                    .havingPassed(Kind.CLASS, 6)
                    .havingPassed(Kind.CLASS, 6);
        }

        private JudgedPlan large() {
            return new JudgedPlan()
                    .having(Kind.PERSON, 100_000)
                    .havingPassed(Kind.PERSON, 200)
                    .havingPassed(Kind.PERSON, 200);
        }
    }

    @Test
    void namesHoldsInTheirOrderOfPrecedence() {
        JudgedPlan plan =
                new JudgedPlan()
                        .having(Kind.PERSON, 200)
                        .having(Kind.TERM, 1)
                        .having("s1", new Headcount(100, 100, 0, 0))
                        .havingMemberships(50)
                        .quarantining(Kind.PERSON, 9)
                        .archiving(Kind.TERM, 1)
                        .archivingStudents("s1", 100)
                        .creating(Kind.PERSON, 201)
                        .planEach(
                                50,
                                id ->
                                        new Change.Update(
                                                in(SmallRoster.student(id, "s2"), "c1"),
                                                Image.of(teacher(id, "s2"))));

        assertThat(plan.holds())
                .extracting(Hold::rule)
                .containsExactly(
                        HoldRule.COLLECTION_VANISHED,
                        HoldRule.SCHEMA,
                        HoldRule.GROWTH,
                        HoldRule.WHOLE_SCHOOL,
                        HoldRule.ARCHIVES,
                        HoldRule.ARCHIVES,
                        HoldRule.MEMBERSHIPS,
                        HoldRule.ROLE_FLIP);
    }
}

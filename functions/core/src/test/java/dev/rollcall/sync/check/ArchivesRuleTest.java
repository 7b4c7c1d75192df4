package dev.rollcall.sync.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.SmallRoster;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** F-15 and P24: how many archives pass, to the record. */
final class ArchivesRuleTest {

    private static final Instant NOW = JudgedPlan.NOW;

    @Nested
    class OfOneRun {

        @ParameterizedTest
        @CsvSource({"1, 3, false", "5, 15, false", "9, 27, false", "11, 33, true", "50, 150, true"})
        void judgesEveryKindAlike(int percent, int archives, boolean held) {
            for (Kind kind : Kind.values()) {
                assertThat(percent).isEqualTo(archives * 100 / 300);
                assertThat(holds(kind, 300, archives)).hasSize(held ? 1 : 0);
            }
        }

        @ParameterizedTest
        @EnumSource
        void leavesItToTheVanishedCollectionWhenNothingIsLeft(Kind kind) {
            assertThat(new JudgedPlan().having(kind, 300).archiving(kind, 300).holds())
                    .extracting(Hold::rule)
                    .startsWith(HoldRule.COLLECTION_VANISHED);
        }

        @Test
        void letsTenPercentPassAndHoldsOneMore() {
            assertThat(holds(Kind.PERSON, 1_000, 100)).isEmpty();
            assertThat(holds(Kind.PERSON, 1_000, 101))
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "", 101, 1_000));
        }

        @Test
        void reckonsPercentagesWithoutRounding() {
            assertThat(holds(Kind.CLASS, 999, 99)).isEmpty();
            assertThat(holds(Kind.CLASS, 999, 100)).hasSize(1);
        }

        @Test
        void letsTwentyPassWhateverThePercentageAndHoldsOneMore() {
            assertThat(holds(Kind.PERSON, 25, 20)).isEmpty();
            assertThat(holds(Kind.PERSON, 25, 21)).hasSize(1);
        }

        @Test
        void letsFiveHundredPeoplePassAndHoldsOneMoreWhateverThePercentage() {
            assertThat(holds(Kind.PERSON, 1_000_000, 500)).isEmpty();
            assertThat(holds(Kind.PERSON, 1_000_000, 501)).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
        void countsOnlyPeopleByNumberAlone(Kind kind) {
            assertThat(holds(kind, 1_000_000, 501)).isEmpty();
        }

        @Test
        void letsATinyDistrictLoseFour() {
            assertThat(holds(Kind.PERSON, 20, 4)).isEmpty();
        }

        @Test
        void judgesEachKindByItself() {
            List<Hold> holds =
                    new JudgedPlan()
                            .having(Kind.PERSON, 1_000)
                            .having(Kind.CLASS, 100)
                            .archiving(Kind.PERSON, 50)
                            .archiving(Kind.CLASS, 50)
                            .holds();

            assertThat(holds).containsExactly(new Hold(HoldRule.ARCHIVES, Kind.CLASS, "", 50, 100));
        }

        private List<Hold> holds(Kind kind, int had, int archives) {
            return new JudgedPlan().having(kind, had).archiving(kind, archives).holds();
        }
    }

    @Nested
    class OfASmallDistrict {

        /** Tight enough for the small floor alone to decide. */
        private static final ChangeBudget TIGHT =
                new ChangeBudget(0, 0, 0, 5, 50, 200, 1, 5, 2, Optional.empty());

        @Test
        void letsFivePassWhateverElseIsSet() {
            assertThat(tight().archiving(Kind.PERSON, 5).holds()).isEmpty();
            assertThat(tight().archiving(Kind.PERSON, 6).holds()).hasSize(1);
        }

        @Test
        void countsTheFiveOverADay() {
            assertThat(
                            tight().havingLost(NOW.minusSeconds(60), Kind.PERSON, 3)
                                    .archiving(Kind.PERSON, 2)
                                    .holds())
                    .isEmpty();
            assertThat(
                            tight().havingLost(NOW.minusSeconds(60), Kind.PERSON, 3)
                                    .archiving(Kind.PERSON, 3)
                                    .holds())
                    .hasSize(1);
        }

        @Test
        void letsFiveOfOneSchoolPass() {
            Headcount school = new Headcount(30, 30, 0, 0);

            assertThat(tight().having("s1", school).archivingStudents("s1", 5).holds()).isEmpty();
            assertThat(tight().having("s1", school).archivingStudents("s1", 6).holds()).hasSize(2);
        }

        private JudgedPlan tight() {
            return new JudgedPlan().within(TIGHT).having(Kind.PERSON, 100);
        }
    }

    @Nested
    class OverADay {

        @Test
        void countsWhatEarlierRunsArchived() {
            assertThat(after(NOW.minusSeconds(60)).archiving(Kind.PERSON, 40).holds()).isEmpty();
            assertThat(after(NOW.minusSeconds(60)).archiving(Kind.PERSON, 41).holds())
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "", 101, 1_000));
        }

        @Test
        void forgetsWhatIsExactlyADayOld() {
            Instant dayAgo = NOW.minus(Duration.ofHours(24));

            assertThat(after(dayAgo).archiving(Kind.PERSON, 94).holds()).isEmpty();
            assertThat(after(dayAgo).archiving(Kind.PERSON, 95).holds()).hasSize(1);
            assertThat(after(dayAgo.plusNanos(1)).archiving(Kind.PERSON, 41).holds()).hasSize(1);
        }

        @Test
        void addsUpManySmallDeltas() {
            JudgedPlan delta = new JudgedPlan().delta().having(Kind.PERSON, 71);
            for (int run = 0; run < 29; run++) {
                delta.havingLost(NOW.minusSeconds(run + 1), Kind.PERSON, 1);
            }

            assertThat(delta.archiving(Kind.PERSON, 1).holds())
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "", 30, 100));
        }

        @Test
        void holdsNothingInARunThatArchivesNothing() {
            assertThat(
                            new JudgedPlan()
                                    .having(Kind.PERSON, 500)
                                    .havingLost(NOW.minusSeconds(60), Kind.PERSON, 500)
                                    .creating(Kind.PERSON, 1)
                                    .holds())
                    .isEmpty();
        }

        @Test
        void countsOtherKindsApart() {
            assertThat(
                            after(NOW.minusSeconds(60))
                                    .having(Kind.CLASS, 1_000)
                                    .archiving(Kind.CLASS, 100)
                                    .holds())
                    .isEmpty();
        }

        /** 1,000 people of whom 60 were archived earlier. */
        private JudgedPlan after(Instant earlier) {
            return new JudgedPlan().having(Kind.PERSON, 940).havingLost(earlier, Kind.PERSON, 60);
        }
    }

    @Nested
    class OfOneSchool {

        @Test
        void letsTenPercentPassAndHoldsOneMore() {
            assertThat(people(210, 21)).isEmpty();
            assertThat(people(210, 22))
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "s1", 22, 210));
        }

        @Test
        void letsTwentyPassAndHoldsOneMore() {
            assertThat(people(30, 20)).isEmpty();
            assertThat(people(30, 21)).hasSize(1);
        }

        @Test
        void judgesClassesToo() {
            assertThat(classes(210, 21)).isEmpty();
            assertThat(classes(210, 22))
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.CLASS, "s1", 22, 210));
        }

        @Test
        void countsWhatEarlierRunsArchivedThere() {
            Removals earlier =
                    new Removals(
                            NOW.minusSeconds(60),
                            Map.of(Kind.PERSON, 15),
                            0,
                            Map.of("s1", new Headcount(15, 15, 0, 0)));
            JudgedPlan before =
                    district().having("s1", new Headcount(195, 195, 0, 0)).havingLost(earlier);

            assertThat(before.archivingStudents("s1", 6).holds()).isEmpty();
            assertThat(before.archivingStudents("s1", 1).holds())
                    .containsExactly(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "s1", 22, 210));
        }

        @Test
        void leavesOtherSchoolsAlone() {
            JudgedPlan plan =
                    district()
                            .having("s1", new Headcount(100, 100, 0, 0))
                            .having("s2", new Headcount(100, 100, 0, 0))
                            .archivingStudents("s1", 20)
                            .archivingStudents("s2", 21);

            assertThat(plan.holds()).extracting(Hold::schoolId).containsExactly("s2");
        }

        @Test
        void doesNotTakeMovesForLosses() {
            JudgedPlan plan =
                    district()
                            .having("s1", new Headcount(100, 100, 0, 0))
                            .planEach(
                                    60,
                                    id ->
                                            new Change.Update(
                                                    Image.of(SmallRoster.student(id, "s1")),
                                                    Image.of(SmallRoster.student(id, "s2"))));

            assertThat(plan.holds()).isEmpty();
        }

        private List<Hold> people(int had, int archives) {
            return district()
                    .having("s1", new Headcount(had, had, 0, 0))
                    .archivingStudents("s1", archives)
                    .holds();
        }

        private List<Hold> classes(int had, int archives) {
            return district()
                    .having("s1", new Headcount(0, 0, 0, had))
                    .planEach(
                            archives,
                            id -> new Change.Archive(Image.of(SmallRoster.rosterClass(id, "s1"))))
                    .holds();
        }

        private JudgedPlan district() {
            return new JudgedPlan().having(Kind.PERSON, 4_000).having(Kind.CLASS, 4_000);
        }
    }
}

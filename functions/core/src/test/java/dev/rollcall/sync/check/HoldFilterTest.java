package dev.rollcall.sync.check;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.person;
import static dev.rollcall.roster.SmallRoster.renamed;
import static dev.rollcall.roster.SmallRoster.role;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.school;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.School;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class HoldFilterTest {

    private static final Image PUPIL = in(student("p", "s1"), "a", "b");
    private static final Image SAME_BUT_NAME = in(renamed(student("p", "s1")), "a", "b");
    private static final Image AS_TEACHER = in(teacher("p", "s1"), "a", "b");

    private static final Change CREATE = new Change.Create(PUPIL);
    private static final Change RESTORE = new Change.Restore(PUPIL, SAME_BUT_NAME);
    private static final Change RENAME = new Change.Update(PUPIL, SAME_BUT_NAME);
    private static final Change FLIP = new Change.Update(PUPIL, AS_TEACHER);
    private static final Change ARCHIVE = new Change.Archive(PUPIL);
    private static final Change CLASS_ARCHIVE =
            new Change.Archive(Image.of(rosterClass("a", "s1")));

    static final List<Change> CHANGES =
            List.of(CREATE, RESTORE, RENAME, FLIP, ARCHIVE, CLASS_ARCHIVE);

    @ParameterizedTest
    @FieldSource("CHANGES")
    void letsEverythingPassWhenNothingIsHeld(Change change) {
        HoldFilter open = new HoldFilter(List.of());

        assertThat(open.allowed(change)).contains(change);
        assertThat(open.allowsWhole(change)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION_VANISHED", "SCHEMA", "GROWTH"})
    void letsNothingPassWhileTheWholePlanIsHeld(HoldRule rule) {
        assertThat(CHANGES).allMatch(change -> held(rule).allowed(change).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COLLECTION_VANISHED", "SCHEMA", "GROWTH"})
    void letsPeopleComeAndComeBackAndBeRenamedOtherwise(HoldRule rule) {
        assertThat(held(rule).allowed(CREATE)).contains(CREATE);
        assertThat(held(rule).allowed(RESTORE)).contains(RESTORE);
        assertThat(held(rule).allowed(RENAME)).contains(RENAME);
    }

    @Nested
    class HoldingArchives {

        @ParameterizedTest
        @EnumSource(names = {"ARCHIVES", "SHRINK_IN_ROW", "IDENTITY_CHURN"})
        void keepsBackThoseOfTheKind(HoldRule rule) {
            assertThat(held(rule).allowed(ARCHIVE)).isEmpty();
            assertThat(held(rule).allowed(CLASS_ARCHIVE)).contains(CLASS_ARCHIVE);
        }

        @ParameterizedTest
        @EnumSource(names = {"MEMBERSHIPS", "ROLE_FLIP"})
        void isNotWhatOtherRulesDo(HoldRule rule) {
            assertThat(held(rule).allowed(ARCHIVE)).contains(ARCHIVE);
        }

        @Test
        void keepsBackThoseOfTheSchoolAlone() {
            HoldFilter filter = filter(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "s2", 1, 1));
            Change there = new Change.Archive(Image.of(student("q", "s2")));
            Change inBoth =
                    new Change.Archive(Image.of(person("r", role(Role.TEACHER, "s1", "s2"))));

            assertThat(filter.allowed(ARCHIVE)).contains(ARCHIVE);
            assertThat(filter.allowed(there)).isEmpty();
            assertThat(filter.allowed(inBoth)).isEmpty();
        }

        @Test
        void keepsBackEverythingOfAnEmptiedSchool() {
            HoldFilter filter = filter(new Hold(HoldRule.WHOLE_SCHOOL, Kind.PERSON, "s1", 1, 1));
            Change theSchool = new Change.Archive(Image.of(school("s1")));
            Change elsewhere = new Change.Archive(Image.of(student("q", "s2")));

            assertThat(filter.allowed(ARCHIVE)).isEmpty();
            assertThat(filter.allowed(CLASS_ARCHIVE)).isEmpty();
            assertThat(filter.allowed(theSchool)).isEmpty();
            assertThat(filter.allowed(elsewhere)).contains(elsewhere);
        }

        @Test
        void addsUpWhatSeveralRulesKeepBack() {
            HoldFilter filter =
                    filter(
                            new Hold(HoldRule.ARCHIVES, Kind.CLASS, "", 1, 1),
                            new Hold(HoldRule.IDENTITY_CHURN, Kind.PERSON, "", 1, 1));

            assertThat(filter.allowed(ARCHIVE)).isEmpty();
            assertThat(filter.allowed(CLASS_ARCHIVE)).isEmpty();
        }
    }

    /** A hold never empties a class. */
    @Nested
    class WhileAnyRemovalIsHeld {

        @ParameterizedTest
        @EnumSource(
                names = {
                    "WHOLE_SCHOOL",
                    "ARCHIVES",
                    "MEMBERSHIPS",
                    "IDENTITY_CHURN",
                    "SHRINK_IN_ROW"
                })
        void nobodyIsTakenOutOfAClass(HoldRule rule) {
            Change leaves = new Change.Update(PUPIL, in(student("p", "s1"), "a"));

            assertThat(held(rule).allowed(leaves)).isEmpty();
        }

        /** F-12: a class list cut in half would else put everybody out of the other half. */
        @Test
        void noClassIsArchivedWhilePlacesAreHeld() {
            assertThat(held(HoldRule.MEMBERSHIPS).allowed(CLASS_ARCHIVE)).isEmpty();
            assertThat(held(HoldRule.MEMBERSHIPS).allowed(ARCHIVE)).contains(ARCHIVE);
        }

        @Test
        void peopleComeIntoClassesAllTheSame() {
            Change moves = new Change.Update(PUPIL, in(student("p", "s1"), "b", "c"));

            assertThat(held(HoldRule.MEMBERSHIPS).allowed(moves))
                    .contains(new Change.Update(PUPIL, in(student("p", "s1"), "a", "b", "c")));
            assertThat(held(HoldRule.MEMBERSHIPS).allowsWhole(moves)).isFalse();
        }

        @Test
        void theRestOfTheRecordIsUpdated() {
            Change both = new Change.Update(PUPIL, in(renamed(student("p", "s1")), "a"));

            assertThat(held(HoldRule.ARCHIVES).allowed(both))
                    .contains(new Change.Update(PUPIL, SAME_BUT_NAME));
        }

        @Test
        void classesKeepTheirMembersToo() {
            Image before = Image.of(rosterClass("a", "s1", "p", "q"));
            Change shrinks = new Change.Update(before, Image.of(rosterClass("a", "s1", "q", "r")));

            assertThat(held(HoldRule.ARCHIVES).allowed(shrinks))
                    .contains(
                            new Change.Update(
                                    before, Image.of(rosterClass("a", "s1", "p", "q", "r"))));
        }

        @Test
        void aClassThatOnlyLosesMembersStaysAsItIs() {
            Change shrinks =
                    new Change.Update(
                            Image.of(rosterClass("a", "s1", "p", "q")),
                            Image.of(rosterClass("a", "s1", "q")));

            assertThat(held(HoldRule.ARCHIVES).allowed(shrinks)).isEmpty();
        }

        @Test
        void aMemberKeepsTheOldRoleBesideTheNew() {
            RosterClass learns = rosterClass("a", "s1", "p");
            RosterClass teaches =
                    learns.withMembers(List.of(new ClassMember("p", MemberRole.TEACHER)));

            Optional<Change> allowed =
                    held(HoldRule.ARCHIVES)
                            .allowed(new Change.Update(Image.of(learns), Image.of(teaches)));

            assertThat(allowed.map(Change::image).map(Image::roster))
                    .contains(
                            learns.withMembers(
                                    List.of(
                                            new ClassMember("p", MemberRole.STUDENT),
                                            new ClassMember("p", MemberRole.TEACHER))));
        }

        @Test
        void otherKindsAreUpdatedWhole() {
            Change update = new Change.Update(Image.of(school("s1")), Image.of(renamedSchool()));

            assertThat(held(HoldRule.ARCHIVES).allowsWhole(update)).isTrue();
        }

        private School renamedSchool() {
            Optional<String> none = Optional.empty();
            return new School("s1", "Other", none, none, none, none, none, none);
        }
    }

    @Nested
    class HoldingFlips {

        @Test
        void keepsBackTheWholeChangeOfAPersonWhoFlips() {
            assertThat(held(HoldRule.ROLE_FLIP).allowed(FLIP)).isEmpty();
        }

        @Test
        void letsOthersChangeAsTheyLike() {
            Change leaves = new Change.Update(PUPIL, in(student("p", "s1")));

            assertThat(held(HoldRule.ROLE_FLIP).allowsWhole(leaves)).isTrue();
        }

        @Test
        void isNotWhatRulesAboutRemovalsDo() {
            assertThat(held(HoldRule.ARCHIVES).allowsWhole(FLIP)).isTrue();
        }
    }

    private static HoldFilter held(HoldRule rule) {
        return filter(new Hold(rule, Kind.PERSON, "", 1, 1));
    }

    private static HoldFilter filter(Hold... holds) {
        return new HoldFilter(Arrays.asList(holds));
    }
}

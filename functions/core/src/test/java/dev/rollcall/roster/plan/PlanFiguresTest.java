package dev.rollcall.roster.plan;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.person;
import static dev.rollcall.roster.SmallRoster.role;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PlanFiguresTest {

    private static final Headcount ONE_STUDENT = new Headcount(1, 1, 0, 0);

    private final PlanFigures figures = new PlanFigures();

    @Nested
    class OfRoleFlips {

        @ParameterizedTest
        @CsvSource({
            "STUDENT,          TEACHER,          true",
            "STUDENT,          STAFF,            true",
            "STUDENT,          DISTRICT_ADMIN,   true",
            "STUDENT,          TEACHER STAFF,    true",
            "TEACHER,          STUDENT,          true",
            "STAFF TEACHER,    STUDENT,          true",
            "STUDENT,          STUDENT,          false",
            "STUDENT,          STUDENT TEACHER,  false",
            "STUDENT TEACHER,  TEACHER,          false",
            "STUDENT TEACHER,  STUDENT,          false",
            "TEACHER,          STAFF,            false",
            "STUDENT,          GUARDIAN,         false",
            "GUARDIAN,         STUDENT,          false",
            "GUARDIAN TEACHER, STUDENT,          false"
        })
        void areChangesBetweenLearningAndWorkingOnly(String was, String is, boolean flip) {
            Image before = Image.of(withRoles(was));
            Image after = Image.of(withRoles(is));

            figures.add(new Change.Update(before, after));

            assertThat(PlanFigures.isRoleFlip(before, after)).isEqualTo(flip);
            assertThat(figures.roleFlips()).isEqualTo(flip ? 1 : 0);
        }

        @Test
        void doNotHappenToPeopleWhoComeOrGo() {
            figures.add(new Change.Archive(Image.of(student("p", "s1"))));
            figures.add(
                    new Change.Restore(Image.of(student("q", "s1")), Image.of(teacher("q", "s1"))));

            assertThat(figures.roleFlips()).isZero();
        }

        private Person withRoles(String roles) {
            return person(
                    "p",
                    Arrays.stream(roles.split(" ", -1))
                            .map(role -> role(Role.valueOf(role), "s1"))
                            .toArray(PersonRole[]::new));
        }
    }

    @Nested
    class OfPeopleUnderNewIds {

        @Test
        void findsThemByEmail() {
            add(known("new", "a@example.org", Role.STUDENT, ""));
            archive(known("old", "a@example.org", Role.STUDENT, ""));

            assertThat(figures.rekeyed()).isEqualTo(1);
        }

        @Test
        void findsThemBySisIdInTheSameRole() {
            add(known("new", "a@example.org", Role.STUDENT, "0042"));
            archive(known("old", "b@example.org", Role.STUDENT, "0042"));

            assertThat(figures.rekeyed()).isEqualTo(1);
        }

        /** A student and a teacher may share a number (P16). */
        @Test
        void doesNotTakeATeacherForTheStudentOfTheSameNumber() {
            add(known("new", "", Role.TEACHER, "0042"));
            archive(known("old", "", Role.STUDENT, "0042"));

            assertThat(figures.rekeyed()).isZero();
        }

        @Test
        void countsThemOnceThoughEverythingAgrees() {
            add(known("new", "a@example.org", Role.STUDENT, "0042"));
            archive(known("old", "a@example.org", Role.STUDENT, "0042"));

            assertThat(figures.rekeyed()).isEqualTo(1);
        }

        @Test
        void doesNotTakeAnEmailForANumber() {
            add(known("new", "student0042", Role.STUDENT, ""));
            archive(known("old", "", Role.STUDENT, "0042"));

            assertThat(figures.rekeyed()).isZero();
        }

        @Test
        void passesOverThoseWhoShareNothingOrHaveNothing() {
            add(known("new", "", Role.STUDENT, ""));
            archive(known("old", "", Role.STUDENT, ""));
            archive(known("other", "b@example.org", Role.STUDENT, "7"));

            assertThat(figures.rekeyed()).isZero();
        }

        @Test
        void passesOverThoseWhoComeBackUnderTheirOwnId() {
            Image back = known("back", "a@example.org", Role.STUDENT, "");
            figures.add(new Change.Restore(back, back));
            archive(known("old", "a@example.org", Role.STUDENT, ""));

            assertThat(figures.rekeyed()).isZero();
        }
    }

    @Nested
    class OfMemberships {

        @Test
        void countsPlacesTakenFromPeopleWhoStay() {
            update(in(student("p", "s1"), "a", "b", "c"), in(student("p", "s1"), "c", "d"));

            assertThat(figures.removedMemberships()).isEqualTo(2);
            assertThat(figures.netMemberships()).isEqualTo(-1);
        }

        @Test
        void countsAPlaceInAnotherRoleAsTakenAndGiven() {
            Image learns = in(student("p", "s1"), "a");
            Image teaches = learns.withMemberships(List.of(Membership.of("a", MemberRole.TEACHER)));
            update(learns, teaches);

            assertThat(figures.removedMemberships()).isEqualTo(1);
            assertThat(figures.netMemberships()).isZero();
        }

        @Test
        void takesNothingFromPeopleWhoGoThemselves() {
            archive(in(student("p", "s1"), "a", "b"));

            assertThat(figures.removedMemberships()).isZero();
            assertThat(figures.netMemberships()).isEqualTo(-2);
        }

        @Test
        void givesPlacesToPeopleWhoComeOrComeBack() {
            add(in(student("p", "s1"), "a", "b"));
            figures.add(
                    new Change.Restore(
                            in(student("q", "s1"), "a"), in(student("q", "s1"), "b", "c", "d")));

            assertThat(figures.netMemberships()).isEqualTo(5);
            assertThat(figures.removedMemberships()).isZero();
        }

        @Test
        void leavesTheMembersAClassListsToTheirOwnRecords() {
            update(
                    Image.of(rosterClass("c", "s1", "p", "q")),
                    Image.of(rosterClass("c", "s1", "q")));

            assertThat(figures.removedMemberships()).isZero();
            assertThat(figures.netMemberships()).isZero();
        }
    }

    @Nested
    class OfHeads {

        @Test
        void addsThoseWhoCome() {
            add(Image.of(student("p", "s1")));
            add(Image.of(rosterClass("c", "s1")));

            assertThat(figures.net()).isEqualTo(Map.of("s1", new Headcount(1, 1, 0, 1)));
            assertThat(figures.lost()).isEmpty();
        }

        @Test
        void addsThoseWhoComeBackWhereTheyAreNow() {
            figures.add(
                    new Change.Restore(Image.of(student("p", "s1")), Image.of(student("p", "s2"))));

            assertThat(figures.net()).isEqualTo(Map.of("s2", ONE_STUDENT));
        }

        @Test
        void takesAwayThoseWhoGo() {
            archive(Image.of(student("p", "s1")));

            assertThat(figures.net()).isEqualTo(Map.of("s1", Headcount.NONE.minus(ONE_STUDENT)));
            assertThat(figures.lost()).isEqualTo(Map.of("s1", ONE_STUDENT));
        }

        /** A move is no loss: nobody was archived (F-31). */
        @Test
        void movesThoseWhoChangeSchoolsWithoutLosingThem() {
            update(Image.of(student("p", "s1")), Image.of(student("p", "s2")));

            assertThat(figures.net())
                    .isEqualTo(Map.of("s1", Headcount.NONE.minus(ONE_STUDENT), "s2", ONE_STUDENT));
            assertThat(figures.lost()).isEmpty();
        }
    }

    private void add(Image after) {
        figures.add(new Change.Create(after));
    }

    private void update(Image before, Image after) {
        figures.add(new Change.Update(before, after));
    }

    private void archive(Image before) {
        figures.add(new Change.Archive(before));
    }

    private static Image known(String id, String email, Role role, String sisId) {
        PersonRole held = new PersonRole(role, List.of("s1"), present(sisId), Optional.empty());
        return Image.of(
                new Person(
                        id,
                        new PersonName("", ""),
                        present(email),
                        List.of(held),
                        Map.of(),
                        List.of()));
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

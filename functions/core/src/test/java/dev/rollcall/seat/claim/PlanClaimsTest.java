package dev.rollcall.seat.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.Claims;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PlanClaimsTest {

    private static final Image PUPIL = person(Role.STUDENT, "s0");
    private static final Image OF_TWO = person(Role.STUDENT, "s0", "s1");
    private static final Image TEACHER = person(Role.TEACHER, "s0");

    private final PlanClaims claims = new PlanClaims();

    @Test
    void gainsWhoComesAndLosesWhoGoes() {
        assertThat(after(new Change.Create(PUPIL)).gained()).containsExactly("p");
        assertThat(after(new Change.Archive(PUPIL)).lost()).containsExactly("p");
        assertThat(after(new Change.Restore(PUPIL, PUPIL)).gained()).containsExactly("p");
    }

    @Test
    void followsWhoCeasesToBeAStudent() {
        assertThat(after(new Change.Update(PUPIL, TEACHER)).lost()).containsExactly("p");
        assertThat(after(new Change.Update(TEACHER, PUPIL)).gained()).containsExactly("p");
    }

    @Test
    void seesNothingInANewNameOrInATeacher() {
        assertThat(after(new Change.Update(PUPIL, PUPIL)).isEmpty()).isTrue();
        assertThat(after(new Change.Create(TEACHER)).isEmpty()).isTrue();
        assertThat(after(new Change.Archive(TEACHER)).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("I10: of two schools is a conflict where one is allowed, and nothing elsewhere")
    void tellsOfTwoSchoolsByTheRule() {
        claims.add(new Change.Create(OF_TWO));

        assertThat(claims.of(SchoolRule.ANY).gained()).containsExactly("p");
        assertThat(claims.of(SchoolRule.SINGLE))
                .isEqualTo(new Claims(Set.of(), Set.of(), Set.of("p")));
    }

    @Test
    @DisplayName("I10: whose schools become one is eligible again")
    void settlesAConflict() {
        claims.add(new Change.Update(OF_TWO, PUPIL));

        assertThat(claims.of(SchoolRule.ANY).isEmpty()).isTrue();
        assertThat(claims.of(SchoolRule.SINGLE).gained()).containsExactly("p");
    }

    @Test
    @DisplayName("A12: what a teacher teaches matters where licences count, and nowhere else")
    void mattersToLicencesWhereATeacherChangesClasses() {
        Image teaching =
                TEACHER.withMemberships(
                        List.of(Membership.of("c0", MemberRole.PRIMARY_TEACHER)));
        claims.add(new Change.Update(TEACHER, teaching));

        assertThat(claims.matterTo(SeatSettings.unlimited())).isFalse();
        assertThat(
                        claims.matterTo(
                                SeatSettings.unlimited()
                                        .withRule(SeatRule.LICENSED_TEACHERS_CLASSES)))
                .isTrue();
    }

    private Claims after(Change change) {
        PlanClaims one = new PlanClaims();
        one.add(change);
        return one.of(SchoolRule.ANY);
    }

    private static Image person(Role role, String... schools) {
        return Image.of(
                new Person(
                        "p",
                        new PersonName("First", "Last"),
                        Optional.empty(),
                        List.of(
                                new PersonRole(
                                        role,
                                        List.of(schools),
                                        Optional.empty(),
                                        Optional.empty())),
                        Map.of(),
                        List.of()));
    }
}

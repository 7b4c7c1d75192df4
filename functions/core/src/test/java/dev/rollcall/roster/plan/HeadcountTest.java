package dev.rollcall.roster.plan;

import static dev.rollcall.roster.SmallRoster.person;
import static dev.rollcall.roster.SmallRoster.role;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.school;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class HeadcountTest {

    @Test
    void countsAStudentUnderTheSchool() {
        assertThat(Headcount.of(Image.of(student("p", "s1"))))
                .isEqualTo(Map.of("s1", new Headcount(1, 1, 0, 0)));
    }

    @Test
    void countsEachRoleWhereItIsHeld() {
        Person both = person("p", role(Role.STUDENT, "s1"), role(Role.TEACHER, "s1", "s2"));

        assertThat(Headcount.of(Image.of(both)))
                .isEqualTo(
                        Map.of(
                                "s1", new Headcount(1, 1, 1, 0),
                                "s2", new Headcount(1, 0, 1, 0)));
    }

    @Test
    void countsOtherRolesAsPeopleOnly() {
        assertThat(Headcount.of(Image.of(person("p", role(Role.STAFF, "s1")))))
                .isEqualTo(Map.of("s1", new Headcount(1, 0, 0, 0)));
    }

    @Test
    void countsClassesUnderTheirSchool() {
        assertThat(Headcount.of(Image.of(rosterClass("c", "s1", "p"))))
                .isEqualTo(Map.of("s1", new Headcount(0, 0, 0, 1)));
    }

    @Test
    void countsNothingElse() {
        assertThat(Headcount.of(Image.of(school("s1")))).isEmpty();
        assertThat(Headcount.of(Image.of(term("t1")))).isEmpty();
        assertThat(Headcount.of(Image.of(rosterClass("c", "")))).isEmpty();
        assertThat(Headcount.of(Image.of(person("p", role(Role.DISTRICT_ADMIN))))).isEmpty();
    }

    @Test
    void addsAndTakesAwayEveryCount() {
        Headcount some = new Headcount(8, 4, 2, 1);
        Headcount more = new Headcount(80, 40, 20, 10);

        assertThat(some.plus(more)).isEqualTo(new Headcount(88, 44, 22, 11));
        assertThat(more.minus(some)).isEqualTo(new Headcount(72, 36, 18, 9));
        assertThat(some.minus(some).isNone()).isTrue();
        assertThat(some.isNone()).isFalse();
    }
}

package dev.rollcall.roster;

import static dev.rollcall.roster.SmallRoster.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.RosterClass.ClassDetails;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each record below differs from the first in one value: no change may go unnoticed. */
final class FingerprintSensitivityTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> X = Optional.of("x");
    private static final Optional<LocalDate> NO_DAY = Optional.empty();
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 8, 1));
    private static final ClassDetails BARE = new ClassDetails(NONE, NONE, NONE, NONE, NONE);
    private static final PersonName NAME = new PersonName("", "");

    @Test
    void heedsEveryValueOfASchool() {
        assertAllDiffer(
                new School("i", "", NONE, NONE, NONE, NONE, NONE, NONE),
                new School("x", "", NONE, NONE, NONE, NONE, NONE, NONE),
                new School("i", "x", NONE, NONE, NONE, NONE, NONE, NONE),
                new School("i", "", X, NONE, NONE, NONE, NONE, NONE),
                new School("i", "", NONE, X, NONE, NONE, NONE, NONE),
                new School("i", "", NONE, NONE, X, NONE, NONE, NONE),
                new School("i", "", NONE, NONE, NONE, X, NONE, NONE),
                new School("i", "", NONE, NONE, NONE, NONE, X, NONE),
                new School("i", "", NONE, NONE, NONE, NONE, NONE, X));
    }

    @Test
    void heedsEveryValueOfATerm() {
        assertAllDiffer(
                new Term("i", NONE, NO_DAY, NO_DAY),
                new Term("x", NONE, NO_DAY, NO_DAY),
                new Term("i", X, NO_DAY, NO_DAY),
                new Term("i", NONE, DAY, NO_DAY),
                new Term("i", NONE, NO_DAY, DAY));
    }

    @Test
    void heedsEveryValueOfACourse() {
        assertAllDiffer(
                new Course("i", NONE, NONE),
                new Course("x", NONE, NONE),
                new Course("i", X, NONE),
                new Course("i", NONE, X));
    }

    @Test
    void heedsEveryValueOfAClass() {
        assertAllDiffer(
                rosterClass("i", "", "", NONE, BARE),
                rosterClass("x", "", "", NONE, BARE),
                rosterClass("i", "x", "", NONE, BARE),
                rosterClass("i", "", "x", NONE, BARE),
                rosterClass("i", "", "", X, BARE),
                rosterClass("i", "", "", NONE, new ClassDetails(X, NONE, NONE, NONE, NONE)),
                rosterClass("i", "", "", NONE, new ClassDetails(NONE, X, NONE, NONE, NONE)),
                rosterClass("i", "", "", NONE, new ClassDetails(NONE, NONE, X, NONE, NONE)),
                rosterClass("i", "", "", NONE, new ClassDetails(NONE, NONE, NONE, X, NONE)),
                rosterClass("i", "", "", NONE, new ClassDetails(NONE, NONE, NONE, NONE, X)),
                new RosterClass("i", "", "", NONE, List.of("x"), BARE, List.of()),
                new RosterClass("i", "", "", NONE, List.of("x", "y"), BARE, List.of()),
                withMember("x", MemberRole.STUDENT),
                withMember("y", MemberRole.STUDENT),
                withMember("x", MemberRole.TEACHER));
    }

    @Test
    void heedsEveryValueOfAPerson() {
        assertAllDiffer(
                new Person("i", NAME, NONE, List.of(), Map.of(), List.of()),
                new Person("x", NAME, NONE, List.of(), Map.of(), List.of()),
                new Person("i", new PersonName("x", ""), NONE, List.of(), Map.of(), List.of()),
                new Person("i", new PersonName("", "x"), NONE, List.of(), Map.of(), List.of()),
                new Person("i", NAME, X, List.of(), Map.of(), List.of()),
                withRole(role(Role.STUDENT)),
                withRole(role(Role.STAFF)),
                withRole(role(Role.STUDENT, "x")),
                withRole(new PersonRole(Role.STUDENT, List.of(), X, NONE)),
                withRole(new PersonRole(Role.STUDENT, List.of(), NONE, X)),
                withField(OptionalField.RACE, "x"),
                withField(OptionalField.RACE, "y"),
                withField(OptionalField.TITLE, "x"),
                withTie(new Relationship("x", "", "")),
                withTie(new Relationship("", "x", "")),
                withTie(new Relationship("", "", "x")));
    }

    @Test
    void heedsEveryValueOfAMembership() {
        List<Membership> places =
                List.of(
                        new Membership("i", MemberRole.STUDENT, NO_DAY, NO_DAY),
                        new Membership("x", MemberRole.STUDENT, NO_DAY, NO_DAY),
                        new Membership("i", MemberRole.TEACHER, NO_DAY, NO_DAY),
                        new Membership("i", MemberRole.STUDENT, DAY, NO_DAY),
                        new Membership("i", MemberRole.STUDENT, NO_DAY, DAY));

        assertThat(places.stream().map(place -> Fingerprints.of(List.of(place))))
                .doesNotHaveDuplicates();
    }

    private static void assertAllDiffer(RosterRecord... records) {
        assertThat(Stream.of(records).map(Fingerprints::of)).doesNotHaveDuplicates();
    }

    private static RosterClass rosterClass(
            String id, String name, String school, Optional<String> course, ClassDetails details) {
        return new RosterClass(id, name, school, course, List.of(), details, List.of());
    }

    private static RosterClass withMember(String person, MemberRole role) {
        return rosterClass("i", "", "", NONE, BARE)
                .withMembers(List.of(new ClassMember(person, role)));
    }

    private static Person withRole(PersonRole role) {
        return new Person("i", NAME, NONE, List.of(role), Map.of(), List.of());
    }

    private static Person withField(OptionalField field, String value) {
        return new Person("i", NAME, NONE, List.of(), Map.of(field, value), List.of());
    }

    private static Person withTie(Relationship tie) {
        return new Person("i", NAME, NONE, List.of(), Map.of(), List.of(tie));
    }
}

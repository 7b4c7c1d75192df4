package dev.rollcall.roster;

import static dev.rollcall.roster.SmallRoster.person;
import static dev.rollcall.roster.SmallRoster.role;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class FingerprintsTest {

    /**
     * A form that changed would make every stored record differ at once (P-budget of design §7).
     */
    @ParameterizedTest
    @CsvSource({
        "SCHOOL, c018f69c2fcf762eb3ca625d6f9ed33b",
        "TERM, a685c51844b26943b22a23f1e06b1389",
        "COURSE, 63d6d5c7f7f158653d114a2909478edf",
        "CLASS, b2a7f3b6d9c4ef5eead65b3115c10536",
        "PERSON, 87571bc4bc1ae89d79331289ce4a88e1"
    })
    void keepsItsFormsForEver(Kind kind, String print) {
        assertThat(Fingerprints.of(known(kind)).asString()).isEqualTo(print);
    }

    @Test
    void keepsTheFormOfMembershipsForEver() {
        Membership dated =
                new Membership(
                        "c1",
                        MemberRole.TEACHER,
                        Optional.of(LocalDate.of(2026, 8, 1)),
                        Optional.empty());

        assertThat(Fingerprints.of(List.of(dated)).asString())
                .isEqualTo("a684d2fb48d9e6f36e7e76f640cf4b4a");
    }

    @Test
    void standsForNothingWhenThereAreNoMemberships() {
        assertThat(Fingerprints.of(List.<Membership>of())).isEqualTo(Fingerprint.NONE);
    }

    @Test
    void leavesMembershipsToTheirOwnPrint() {
        Image one = SmallRoster.in(student("p", "s"), "c1");
        Image two = SmallRoster.in(student("p", "s"), "c2");

        assertThat(Fingerprints.of(one.roster())).isEqualTo(Fingerprints.of(two.roster()));
        assertThat(Fingerprints.of(one.memberships()))
                .isNotEqualTo(Fingerprints.of(two.memberships()));
    }

    @Test
    void takesMembersAndRolesInAnyOrder() {
        assertThat(Fingerprints.of(rosterClass("c", "s", "p1", "p2")))
                .isEqualTo(Fingerprints.of(rosterClass("c", "s", "p2", "p1")));
        assertThat(Fingerprints.of(person("p", role(Role.STAFF), role(Role.STUDENT))))
                .isEqualTo(Fingerprints.of(person("p", role(Role.STUDENT), role(Role.STAFF))));
    }

    @Test
    void heedsWhichSchoolIsTheHomeSchool() {
        assertThat(Fingerprints.of(person("p", role(Role.STUDENT, "a", "b"))))
                .isNotEqualTo(Fingerprints.of(person("p", role(Role.STUDENT, "b", "a"))));
    }

    @Test
    void tellsKindsWithEqualValuesApart() {
        assertThat(Fingerprints.of(new Course("x", Optional.empty(), Optional.empty())))
                .isNotEqualTo(
                        Fingerprints.of(
                                new Term(
                                        "x",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    @Test
    void tellsAbsentFromEmpty() {
        assertThat(Fingerprints.of(new Course("x", Optional.empty(), Optional.of(""))))
                .isNotEqualTo(Fingerprints.of(new Course("x", Optional.empty(), Optional.empty())))
                .isNotEqualTo(Fingerprints.of(new Course("x", Optional.of(""), Optional.empty())));
    }

    @Test
    void isReadBackFromItsBytes() {
        Fingerprint print = Fingerprints.of(student("p", "s"));

        assertThat(Fingerprint.of(print.bytes())).isEqualTo(print);
        assertThat(print.bytes()).hasSize(Fingerprint.BYTES);
        assertThat(print.asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void writesLeadingZeros() {
        assertThat(new Fingerprint(1, 2).asString()).isEqualTo("00000000000000010000000000000002");
    }

    private static RosterRecord known(Kind kind) {
        return switch (kind) {
            case SCHOOL -> SmallRoster.school("s1");
            case TERM ->
                    new Term(
                            "t1",
                            Optional.of("Fall"),
                            Optional.of(LocalDate.of(2026, 8, 1)),
                            Optional.empty());
            case COURSE -> new Course("k1", Optional.of("Algebra"), Optional.empty());
            case CLASS -> rosterClass("c1", "s1", "p1", "p2");
            case PERSON ->
                    new Person(
                            "p1",
                            new PersonName("Zo\u00EB", "Ng"),
                            Optional.of("z@example.org"),
                            List.of(role(Role.STUDENT, "s1")),
                            Map.of(),
                            List.of(new Relationship("p2", "Mother", "")));
        };
    }
}

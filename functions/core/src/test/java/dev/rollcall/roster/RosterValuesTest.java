package dev.rollcall.roster;

import static dev.rollcall.roster.SmallRoster.person;
import static dev.rollcall.roster.SmallRoster.role;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.Locales;
import dev.rollcall.district.OptionalField;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class RosterValuesTest {

    private static final Membership ALGEBRA = Membership.of("algebra", MemberRole.STUDENT);
    private static final Membership BIOLOGY = Membership.of("biology", MemberRole.STUDENT);

    @Nested
    class APerson {

        @Test
        void listsRolesInTheirOwnOrder() {
            Person person = person("p", role(Role.GUARDIAN), role(Role.STUDENT), role(Role.STAFF));

            assertThat(person.roles())
                    .extracting(PersonRole::role)
                    .containsExactly(Role.STUDENT, Role.STAFF, Role.GUARDIAN);
        }

        @Test
        void isCountedUnderEverySchoolOnceAndTheHomeSchoolFirst() {
            Person person = person("p", role(Role.TEACHER, "c", "a"), role(Role.STUDENT, "b", "a"));

            assertThat(person.schools()).containsExactly("b", "a", "c");
        }

        @Test
        void namesASchoolOnceThoughTheSourceRepeatsIt() {
            assertThat(role(Role.STUDENT, "b", "a", "b").schools()).containsExactly("b", "a");
        }

        @Test
        void isAStudentWhateverElse() {
            Person both = person("p", role(Role.TEACHER), role(Role.STUDENT));

            assertThat(both.isStudent()).isTrue();
            assertThat(both.is(Role.TEACHER)).isTrue();
            assertThat(both.is(Role.STAFF)).isFalse();
        }

        @Test
        void sortsTiesAndDropsRepeats() {
            Relationship mother = new Relationship("s1", "Mother", "");
            Relationship aunt = new Relationship("s1", "Aunt", "");
            Relationship other = new Relationship("s0", "Mother", "");
            Person guardian = withTies(mother, aunt, other, mother);

            assertThat(guardian.relationships()).containsExactly(other, aunt, mother);
        }

        private Person withTies(Relationship... ties) {
            return new Person(
                    "g",
                    new PersonName("", ""),
                    Optional.empty(),
                    List.of(role(Role.GUARDIAN)),
                    Map.of(),
                    List.of(ties));
        }
    }

    @Nested
    class AClass {

        @Test
        void sortsMembersAndTermsAndDropsRepeats() {
            RosterClass one = rosterClass("c", "s", "p2", "p1", "p2");

            assertThat(one.members()).extracting(ClassMember::personId).containsExactly("p1", "p2");
            assertThat(withTerms(one, "t2", "t1", "t2").termIds()).containsExactly("t1", "t2");
        }

        @Test
        void listsSomebodyOnceForEachOfTheirRoles() {
            List<ClassMember> members =
                    List.of(
                            new ClassMember("p", MemberRole.TEACHER),
                            new ClassMember("p", MemberRole.STUDENT));

            assertThat(rosterClass("c", "s").withMembers(members).members()).hasSize(2);
        }

        @Test
        void isCountedUnderItsSchoolIfItHasOne() {
            assertThat(rosterClass("c", "s").schools()).containsExactly("s");
            assertThat(rosterClass("c", "").schools()).isEmpty();
        }

        private RosterClass withTerms(RosterClass one, String... terms) {
            return new RosterClass(
                    one.id(),
                    one.name(),
                    one.schoolId(),
                    one.courseId(),
                    List.of(terms),
                    one.details(),
                    one.members());
        }
    }

    @Nested
    class AnImage {

        @Test
        void sortsPlacesAndDropsRepeats() {
            Image image = new Image(student("p", "s"), List.of(BIOLOGY, ALGEBRA, BIOLOGY));

            assertThat(image.memberships()).containsExactly(ALGEBRA, BIOLOGY);
        }

        @Test
        void keepsPlacesThatDifferInRoleOrDates() {
            Membership dated =
                    new Membership(
                            "algebra",
                            MemberRole.STUDENT,
                            Optional.of(LocalDate.of(2026, 8, 1)),
                            Optional.empty());
            Membership teaching = Membership.of("algebra", MemberRole.TEACHER);

            assertThat(
                            new Image(student("p", "s"), List.of(teaching, dated, ALGEBRA))
                                    .memberships())
                    .containsExactly(ALGEBRA, dated, teaching);
        }

        @Test
        void isAtHomeInItsFirstSchool() {
            assertThat(Image.of(person("p", role(Role.STUDENT, "b", "a"))).home()).isEqualTo("b");
            assertThat(Image.of(person("p", role(Role.STAFF))).home()).isEmpty();
        }
    }

    @Nested
    class AStoredRecord {

        private final Instant written = Instant.parse("2026-11-22T08:00:00Z");

        @Test
        void carriesThePrintsOfItsImage() {
            Image image = SmallRoster.in(student("p", "s"), "algebra");
            StoredRecord stored = StoredRecord.active(image, written, "r1");

            assertThat(stored.content()).isEqualTo(Fingerprints.of(image.roster()));
            assertThat(stored.memberships()).isEqualTo(Fingerprints.of(List.of(ALGEBRA)));
            assertThat(stored.isActive()).isTrue();
        }

        @Test
        void keepsEverythingWhenItIsArchived() {
            StoredRecord stored = StoredRecord.active(Image.of(student("p", "s")), written, "r1");
            StoredRecord archived = stored.archived(written.plusSeconds(1), "r2");

            assertThat(archived.isActive()).isFalse();
            assertThat(archived.image()).isEqualTo(stored.image());
            assertThat(archived.content()).isEqualTo(stored.content());
            assertThat(archived.runId()).isEqualTo("r2");
            assertThat(archived.modifiedAt()).isEqualTo(written.plusSeconds(1));
        }
    }

    @Test
    void sortsKeysByKindFirstAsTheyMustBeStored() {
        Stream<RecordKey> keys =
                Stream.of(
                        new RecordKey(Kind.PERSON, "a"),
                        new RecordKey(Kind.SCHOOL, "b"),
                        new RecordKey(Kind.SCHOOL, "a"),
                        new RecordKey(Kind.CLASS, "a"));

        assertThat(keys.sorted().map(key -> key.kind().code() + key.id()))
                .containsExactly("schoola", "schoolb", "classa", "persona");
    }

    @Test
    void keepsItsCodesUnderATurkishLocale() {
        Locales.under(
                "tr-TR",
                () -> {
                    assertThat(Role.of("district_admin")).contains(Role.DISTRICT_ADMIN);
                    assertThat(MemberRole.PRIMARY_TEACHER.code()).isEqualTo("primary_teacher");
                    assertThat(Kind.ofPlural("classes")).contains(Kind.CLASS);
                });
    }

    @Test
    void sortsOptionalFieldsOfAPerson() {
        Person person =
                new Person(
                        "p",
                        new PersonName("", ""),
                        Optional.empty(),
                        List.of(),
                        Map.of(OptionalField.TITLE, "t", OptionalField.MIDDLE_NAME, "m"),
                        List.of());

        assertThat(person.fields().keySet())
                .containsExactly(OptionalField.MIDDLE_NAME, OptionalField.TITLE);
    }
}

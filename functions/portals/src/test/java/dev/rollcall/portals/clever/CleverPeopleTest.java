package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Quarantined.Code;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class CleverPeopleTest {

    private static final Connection ALL =
            connection(settings(StaffPolicy.DIRECTORY, GuardianPolicy.IMPORT));

    private static final String TEACHER_AND_STAFF =
            """
            {"id":"u1","district":"58da8a43cc70ab00017a1a87",
             "name":{"first":"Ada","middle":"","last":"Núñez"},"email":"anunez@example.org",
             "roles":{
               "staff":{"legacy_id":"x","schools":["s2"],"staff_id":"S-9",
                 "roles":["SchoolTechLead"],"title":"Coach","department":""},
               "teacher":{"legacy_id":"y","school":"s1","schools":["s3","s1"],"sis_id":"T-42",
                 "title":"","credentials":{"district_username":"anunez"}}}}\
            """;

    @Test
    void unitesTheRolesOfOnePerson() {
        Person person = person(ALL, TEACHER_AND_STAFF);

        assertThat(person.roles())
                .containsExactly(
                        new PersonRole(
                                Role.TEACHER,
                                List.of("s1", "s3"),
                                Optional.of("T-42"),
                                Optional.empty()),
                        new PersonRole(
                                Role.STAFF, List.of("s2"), Optional.of("S-9"), Optional.empty()));
        assertThat(person.schools()).containsExactly("s1", "s3", "s2");
    }

    @Test
    void keepsOnlyTheTeacherWhereStaffAreIgnored() {
        Connection ignoring =
                connection(
                        settings(
                                StaffPolicy.IGNORE,
                                GuardianPolicy.OFF,
                                OptionalField.TITLE,
                                OptionalField.USERNAME));

        Page page = page(ignoring, TEACHER_AND_STAFF);

        assertThat(page.ignored()).isZero();
        Person person = (Person) page.records().getFirst();
        assertThat(person.roles()).extracting(PersonRole::role).containsExactly(Role.TEACHER);
        assertThat(person.fields()).isEqualTo(Map.of(OptionalField.USERNAME, "anunez"));
    }

    @Test
    void countsWhomTheSettingsLeaveOut() {
        Connection strict = connection(settings(StaffPolicy.IGNORE, GuardianPolicy.OFF));

        Page page =
                page(
                        strict,
                        user("a", "\"staff\":{}"),
                        user("b", "\"district_admin\":{\"title\":\"x\"}"),
                        user("c", "\"contact\":{}"),
                        user("d", "\"student\":{}"));

        assertThat(page.ignored()).isEqualTo(3);
        assertThat(page.quarantined()).isEmpty();
        assertThat(page.records()).hasSize(1);
    }

    @Test
    @DisplayName(
            "A13: of a page with 50 staff and administrators nobody is kept, and 50 are counted")
    void countsFiftyStaffAndKeepsNone() {
        Connection strict = connection(settings(StaffPolicy.IGNORE, GuardianPolicy.OFF));
        String[] staff =
                IntStream.range(0, 50)
                        .mapToObj(i -> user("u" + i, "\"%s\":{}".formatted(role(i))))
                        .toArray(String[]::new);

        Page page = page(strict, staff);

        assertThat(page.ignored()).isEqualTo(50);
        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined()).isEmpty();
    }

    private static String role(int number) {
        return number % 2 == 0 ? "staff" : "district_admin";
    }

    @Test
    void unitesWhoComesTwiceInAPage() {
        Connection strict = connection(settings(StaffPolicy.IGNORE, GuardianPolicy.OFF));
        String student = user("a", "\"student\":{\"school\":\"s1\",\"grade\":\"3\"}");
        String older = user("a", "\"student\":{\"school\":\"s2\",\"grade\":\"4\"}");

        Page page =
                page(
                        strict,
                        student,
                        user("a", "\"staff\":{}"),
                        user("a", "\"teacher\":{}"),
                        older);

        assertThat(page.ignored()).isZero();
        assertThat(page.records()).hasSize(1);
        assertThat(((Person) page.records().getFirst()).roles())
                .containsExactly(
                        new PersonRole(
                                Role.STUDENT, List.of("s2"), Optional.empty(), Optional.of("4")),
                        new PersonRole(
                                Role.TEACHER, List.of(), Optional.empty(), Optional.empty()));
    }

    /** P16. */
    @Test
    void keepsATeacherAndAStudentWithOneSisIdApart() {
        Page page =
                page(
                        ALL,
                        user("a", "\"student\":{\"sis_id\":\"77\"}"),
                        user("b", "\"teacher\":{\"sis_id\":77}"));

        assertThat(page.records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":null}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":{}}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":{\"student\":null}}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":{\"robot\":{}}}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":{\"STUDENT\":{}}}|NO_KNOWN_ROLE|roles",
                "{\"id\":\"a\",\"roles\":[]}|WRONG_TYPE|roles",
                "{\"id\":\"a\",\"roles\":\"student\"}|WRONG_TYPE|roles",
                "{\"id\":\"a\",\"roles\":{\"student\":true}}|WRONG_TYPE|roles.student",
                "{\"id\":\"a\",\"roles\":{\"student\":{\"school\":{}}}}|WRONG_TYPE|roles.student.school",
                "{\"id\":\"a\",\"roles\":{\"student\":{\"schools\":\"s\"}}}|WRONG_TYPE|roles.student.schools",
                "{\"id\":\"a\",\"roles\":{\"student\":{\"schools\":[\"a b\"]}}}|MALFORMED_ID|roles.student.schools",
                "{\"id\":\"a\",\"roles\":{\"student\":{}},\"name\":\"Ada\"}|WRONG_TYPE|name",
                "{\"id\":\"a\",\"roles\":{\"student\":{}},\"name\":{\"first\":{}}}|WRONG_TYPE|name.first",
                "{\"id\":\"a\",\"roles\":{\"student\":{}},\"email\":[]}|WRONG_TYPE|email",
                "{\"roles\":{\"student\":{}}}|MISSING_ID|id"
            })
    void quarantinesWhoCannotBeRead(String user, Code code, String path) {
        Page page = page(ALL, user);

        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(code))
                .satisfies(each -> assertThat(each.path()).isEqualTo(path));
    }

    /** P14. */
    @Test
    void survivesWhoHasNothingButARole() {
        Person person = person(ALL, "{\"id\":\"a\",\"email\":\"\",\"roles\":{\"student\":{}}}");

        assertThat(person.name().first()).isEmpty();
        assertThat(person.name().last()).isEmpty();
        assertThat(person.email()).isEmpty();
        assertThat(person.schools()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at-sign", "a@b@c", "İ@example.org"})
    void keepsAnEmailAsServed(String email) {
        String user = "{\"id\":\"a\",\"email\":\"" + email + "\",\"roles\":{\"student\":{}}}";

        assertThat(person(ALL, user).email()).contains(email);
    }

    @Test
    void ignoresFieldsAndRolesItDoesNotKnow() {
        Person person =
                person(
                        ALL,
                        """
                        {"id":"a","type":"x","new_field":{"deep":[1]},"lms_status":7,
                         "roles":{"robot":"x","student":{"legacy_id":"l","grade":"Grade Θ",
                         "enrollments":7,"ext":[],"location":"x"}}}\
                        """);

        assertThat(person.roles())
                .containsExactly(
                        new PersonRole(
                                Role.STUDENT, List.of(), Optional.empty(), Optional.of("Grade Θ")));
    }

    @Test
    void readsGuardiansInOldAndNewForm() {
        Person guardian =
                person(
                        ALL,
                        user(
                                "a",
                                """
                                "contact":{"sis_id":"","phone":"1","phone_type":"Cell",
                                "student_relationships":[
                                  {"student":"s2","relationship":"Parent","type":"Primary"},
                                  {"student":"s1"},{"student":null},null],
                                "students":["s1","s3"],"relationship":"Other","type":"Family"}\
                                """));

        assertThat(guardian.relationships())
                .containsExactly(
                        new Relationship("s1", "", ""),
                        new Relationship("s2", "Parent", "Primary"),
                        new Relationship("s3", "Other", "Family"));
        assertThat(guardian.roles().getFirst().sisId()).isEmpty();
    }

    @Test
    void readsOnlyTheOptionalFieldsThatAreNamed() {
        Connection curious =
                connection(
                        settings(
                                StaffPolicy.DIRECTORY,
                                GuardianPolicy.IMPORT,
                                OptionalField.BIRTH_DATE,
                                OptionalField.PHONE,
                                OptionalField.GRADUATION_YEAR));

        Person student =
                person(
                        curious,
                        user(
                                "a",
                                "\"student\":{\"dob\":\"6/18/1998\",\"gender\":{},\"race\":[],"
                                        + "\"graduation_year\":2016,\"phone\":\"\"}"));

        assertThat(student.fields())
                .isEqualTo(
                        Map.of(
                                OptionalField.BIRTH_DATE, "1998-06-18",
                                OptionalField.GRADUATION_YEAR, "2016"));
    }

    @Test
    void keepsABirthDateInAnUnknownFormAsText() {
        Connection curious =
                connection(
                        settings(
                                StaffPolicy.DIRECTORY,
                                GuardianPolicy.OFF,
                                OptionalField.BIRTH_DATE));

        Person student = person(curious, user("a", "\"student\":{\"dob\":\"spring of 98\"}"));

        assertThat(student.fields()).containsEntry(OptionalField.BIRTH_DATE, "spring of 98");
    }

    @Test
    void readsTheFieldsThatVersion31Adds() {
        Connection curious =
                connection(
                        settings(
                                StaffPolicy.DIRECTORY,
                                GuardianPolicy.OFF,
                                OptionalField.FRL_STATUS,
                                OptionalField.HOME_LANGUAGE));

        Person student =
                person(
                        curious,
                        user(
                                "a",
                                """
                                "student":{"frl_status":"Other","home_language":"Ladin",
                                "home_language_code":"lld","gifted_status":"Y",
                                "disability":{"disability_code":"OTHER"},
                                "preferred_name":{"first":"x"}}\
                                """));

        assertThat(student.fields())
                .isEqualTo(
                        Map.of(
                                OptionalField.FRL_STATUS, "Other",
                                OptionalField.HOME_LANGUAGE, "Ladin"));
    }

    /** jsoup's lesson: lower case is another in Turkish. */
    @Test
    void readsTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            Connection curious =
                    connection(
                            settings(
                                    StaffPolicy.DIRECTORY,
                                    GuardianPolicy.IMPORT,
                                    OptionalField.TITLE,
                                    OptionalField.HISPANIC_ETHNICITY));
            Person person =
                    person(
                            curious,
                            user(
                                    "I",
                                    "\"district_admin\":{\"title\":\"I\"},"
                                            + "\"student\":{\"hispanic_ethnicity\":\"Y\"}"));

            assertThat(person.roles())
                    .extracting(PersonRole::role)
                    .containsExactly(Role.STUDENT, Role.DISTRICT_ADMIN);
            assertThat(person.fields()).hasSize(2);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String user(String id, String roles) {
        return "{\"id\":\"" + id + "\",\"roles\":{" + roles + "}}";
    }

    private static Person person(Connection connection, String user) {
        return (Person) page(connection, user).records().getFirst();
    }

    private static Page page(Connection connection, String... users) {
        return Fixture.pageOf(connection, SourceCollection.PEOPLE, users);
    }
}

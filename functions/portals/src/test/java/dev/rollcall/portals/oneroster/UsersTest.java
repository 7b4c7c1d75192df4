package dev.rollcall.portals.oneroster;

import static dev.rollcall.portals.oneroster.Served.only;
import static dev.rollcall.portals.oneroster.Served.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class UsersTest {

    private static final DistrictSettings IMPORTING = settings(GuardianPolicy.IMPORT);

    @ParameterizedTest
    @CsvSource({
        "student, STUDENT",
        "Student, STUDENT",
        "teacher, TEACHER",
        "districtAdministrator, DISTRICT_ADMIN",
        "systemAdministrator, DISTRICT_ADMIN",
        "administrator, STAFF",
        "principal, STAFF",
        "siteAdministrator, STAFF",
        "counselor, STAFF",
        "aide, STAFF",
        "proctor, STAFF",
        "ext:janitor, STAFF",
        "astronaut, STAFF",
        "guardian, GUARDIAN",
        "parent, GUARDIAN",
        "relative, GUARDIAN"
    })
    void knowsEveryRoleInBothShapes(String word, Role role) {
        assertThat(guardianOrNot(role, "'role':'" + word + "'").roles())
                .extracting(PersonRole::role)
                .containsExactly(role);
        assertThat(guardianOrNot(role, "'roles':[{'role':'" + word + "'}]").roles())
                .extracting(PersonRole::role)
                .containsExactly(role);
    }

    private static Person guardianOrNot(Role role, String fields) {
        SourceCollection list =
                role == Role.GUARDIAN ? SourceCollection.GUARDIANS : SourceCollection.PEOPLE;
        return only(Person.class, Served.page(list, IMPORTING, user(fields)));
    }

    @Test
    void readsAUserOfVersion11() {
        Person person =
                person(
                        "'givenName':'Jo','familyName':'Doe','middleName':'','email':'',"
                                + "'preferredFirstName':'Joey','identifier':'0889',"
                                + "'role':'student','orgs':[{'href':'http://h','sourcedId':'5678',"
                                + "'type':'org'},{'sourcedId':'9'}],'grades':['05'],"
                                + "'password':'canary','agents':[{'sourcedId':'g1'}]");

        assertThat(person)
                .isEqualTo(
                        new Person(
                                "u1",
                                new PersonName("Jo", "Doe"),
                                Optional.empty(),
                                List.of(
                                        new PersonRole(
                                                Role.STUDENT,
                                                List.of("5678", "9"),
                                                Optional.of("0889"),
                                                Optional.of("05"))),
                                Map.of(),
                                List.of()));
    }

    @Test
    void readsAUserOfVersion12WithThePrimaryOrganisationFirst() {
        Person person =
                person(
                        "'givenName':'Jo','familyName':'Doe','email':'jo@x.org','roles':["
                                + "{'roleType':'secondary','role':'aide','org':{'sourcedId':'1'}},"
                                + "{'roleType':'secondary','role':'teacher','org':{'sourcedId':'2'}},"
                                + "{'roleType':'primary','role':'teacher','org':{'sourcedId':'3'}},"
                                + "{'role':'teacher','org':{'sourcedId':'4'},'status':'tobedeleted'},"
                                + "{'role':'teacher','org':{'sourcedId':'5'},'endDate':'2026-09-01'},"
                                + "{'role':'teacher','org':{'sourcedId':'6'},'endDate':'2026-09-30'}],"
                                + "'primaryOrg':{'sourcedId':'2'}");

        assertThat(person.roles())
                .extracting(PersonRole::role, PersonRole::schools)
                .containsExactly(
                        tuple(Role.TEACHER, List.of("2", "3", "6")),
                        tuple(Role.STAFF, List.of("1")));
    }

    @Test
    void unitesBothShapesInOneRecord() {
        Person person =
                person(
                        "'role':'teacher','orgs':['1'],'roles':[{'role':'student',"
                                + "'org':{'sourcedId':'2'}},{'role':'teacher','org':'3'}]");

        assertThat(person.roles())
                .extracting(PersonRole::role)
                .containsExactly(Role.STUDENT, Role.TEACHER);
        assertThat(person.roles().getLast().schools()).containsExactly("1", "3");
    }

    /** In summer all roles have ended, and nobody is to be archived for that. */
    @Test
    void keepsAPersonWhoseRolesHaveAllEnded() {
        assertThat(person("'roles':[{'role':'student','endDate':'2026-06-10'}]").isStudent())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'role':'student','status':'tobedeleted'",
                "'role':'student','status':'ToBeDeleted'",
                "'role':'student','status':'inactive'",
                "'role':'student','enabledUser':'false'",
                "'role':'student','enabledUser':false",
                "'role':'student','enabledUser':'FALSE'",
                "'role':'student','enabledUser':'0'",
                "'role':'guardian'",
                "'roles':[{'role':'student','status':'tobedeleted'}]"
            })
    void leavesOutAndCounts(String fields) {
        Page page = Served.page(SourceCollection.PEOPLE, user(fields));

        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined()).isEmpty();
        assertThat(page.ignored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status':''",
                "'status':null",
                "'status':'active'",
                "'status':'Active'",
                "'status':'who knows'",
                "'enabledUser':''",
                "'enabledUser':true",
                "'enabledUser':'TRUE'",
                "'enabledUser':'yes'",
                "'enabledUser':1"
            })
    void keepsEverybodyElse(String fields) {
        assertThat(person("'role':'student'," + fields).isStudent()).isTrue();
    }

    @Test
    void leavesStaffOutWhereTheSettingsSaySo() {
        DistrictSettings settings = settings(StaffPolicy.IGNORE, GuardianPolicy.OFF);

        Page page = Served.page(SourceCollection.PEOPLE, settings, user("'role':'principal'"));

        assertThat(page.ignored()).isEqualTo(1);
    }

    @Test
    void servesGuardiansInAListOfTheirOwnWhereTheyAreImported() {
        String[] users = {
            "{'sourcedId':'s','role':'student','agents':[{'sourcedId':'g'},'h']}",
            "{'sourcedId':'g','role':'parent','agents':[{'sourcedId':'s'}]}",
            "{'sourcedId':'t','roles':[{'role':'teacher'},{'role':'guardian'}]}",
            "{'sourcedId':'gone','role':'student','status':'tobedeleted'}",
            "{'sourcedId':'gone-too','role':'parent','enabledUser':'false'}",
            "{'sourcedId':'none'}",
            "{'role':'parent'}"
        };

        Page people = Served.page(SourceCollection.PEOPLE, IMPORTING, quoted(users));
        Page guardians = Served.page(SourceCollection.GUARDIANS, IMPORTING, quoted(users));

        assertThat(people.records()).extracting(each -> each.id()).containsExactly("s");
        assertThat(people.links().guardians())
                .containsExactly(new GuardianTie("g", "s"), new GuardianTie("h", "s"));
        assertThat(people.ignored()).isEqualTo(1);
        assertThat(people.quarantined())
                .extracting(Quarantined::code)
                .containsExactly(Quarantined.Code.NO_KNOWN_ROLE, Quarantined.Code.MISSING_ID);
        assertThat(guardians.records()).extracting(each -> each.id()).containsExactly("g", "t");
        assertThat(((Person) guardians.records().getFirst()).relationships())
                .containsExactly(new Relationship("s", "", ""));
        assertThat(guardians.ignored()).isEqualTo(1);
        assertThat(guardians.quarantined()).isEmpty();
    }

    @Test
    void tellsNothingOfGuardiansWhereTheyAreOff() {
        Page page =
                Served.page(
                        SourceCollection.PEOPLE,
                        user("'role':'student','agents':[{'sourcedId':'g'}]"),
                        quoted("{'sourcedId':'t','roles':[{'role':'teacher'},{'role':'parent'}]}")[
                                0]);

        assertThat(page.links().guardians()).isEmpty();
        assertThat(page.records()).hasSize(2);
    }

    @Test
    void readsOptionalFieldsOnlyWhereTheyAreAskedFor() {
        String fields =
                "'role':'student','middleName':'M','username':'jd','phone':'','sms':'555',"
                        + "'identifier':'12','userIds':[{'type':'Fed','identifier':'x'},"
                        + "{'type':'StateID','identifier':'889'}]";
        DistrictSettings wanting = settings(GuardianPolicy.OFF, OptionalField.values());

        assertThat(person(fields).fields()).isEmpty();
        assertThat(
                        only(
                                        Person.class,
                                        Served.page(SourceCollection.PEOPLE, wanting, user(fields)))
                                .fields())
                .isEqualTo(
                        Map.of(
                                OptionalField.MIDDLE_NAME, "M",
                                OptionalField.USERNAME, "jd",
                                OptionalField.PHONE, "555",
                                OptionalField.STUDENT_NUMBER, "12",
                                OptionalField.STATE_ID, "889"));
    }

    @Test
    void neverKeepsAPassword() {
        Page page =
                Served.page(
                        SourceCollection.PEOPLE,
                        user(
                                "'role':{},'password':'canary','userProfiles':[{'credentials':["
                                        + "{'username':'x','password':'canary'}]}]"));

        assertThat(page.quarantined()).hasSize(1);
        assertThat(page.quarantined().getFirst().body()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"role\":\"student\"}', MISSING_ID",
        "'{\"sourcedId\":\"\",\"role\":\"student\"}', MISSING_ID",
        "'{\"sourcedId\":\"  \",\"role\":\"student\"}', MISSING_ID",
        "'{\"sourcedId\":null,\"role\":\"student\"}', MISSING_ID",
        "'{\"sourcedId\":{},\"role\":\"student\"}', WRONG_TYPE",
        "'{\"sourcedId\":\"a\\tb\",\"role\":\"student\"}', MALFORMED_ID",
        "'{\"sourcedId\":\"\\uD800\",\"role\":\"student\"}', MALFORMED_ID",
        "'{\"sourcedId\":\"a\"}', NO_KNOWN_ROLE",
        "'{\"sourcedId\":\"a\",\"role\":\"student\",\"orgs\":[[\"x\"]]}', WRONG_TYPE",
        "'[]', WRONG_TYPE",
        "'\"text\"', WRONG_TYPE",
        "'{\"sourcedId\":\"a\",\"role\":\"student\",\"role\":\"x\"}', WRONG_TYPE"
    })
    void putsAsideWhatCannotBeRead(String row, Quarantined.Code code) {
        Page page = Served.page(SourceCollection.PEOPLE, row, user("'role':'student'"));

        assertThat(page.records()).extracting(each -> each.id()).containsExactly("u1");
        assertThat(page.quarantined()).extracting(Quarantined::code).containsExactly(code);
    }

    private static Person person(String fields) {
        return only(Person.class, Served.page(SourceCollection.PEOPLE, user(fields)));
    }

    private static String user(String fields) {
        return quoted("{'sourcedId':'u1'," + fields + "}")[0];
    }

    private static String[] quoted(String... rows) {
        return Arrays.stream(rows).map(r -> r.replace('\'', '"')).toArray(String[]::new);
    }
}

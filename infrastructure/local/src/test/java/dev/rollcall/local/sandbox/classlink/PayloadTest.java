package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records as ClassLink sends them. */
class PayloadTest {
    private static final ClassLinkSandbox SANDBOX =
            ClassLinkSandbox.start(
                    SandboxOptions.defaults().withStudents(300).withGuardianPercent(100));
    private static final RosterClient CLIENT = new RosterClient(SANDBOX);

    @AfterAll
    static void close() {
        CLIENT.close();
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "orgs,orgs",
        "schools,orgs",
        "academicSessions,academicSessions",
        "terms,academicSessions",
        "gradingPeriods,academicSessions",
        "courses,courses",
        "classes,classes",
        "users,users",
        "students,users",
        "teachers,users",
        "enrollments,enrollments",
        "demographics,demographics"
    })
    void wrapsEveryListInItsType(String list, String envelope) throws Exception {
        assertThat(SandboxClient.parse(CLIENT.list(list)).fieldNames())
                .toIterable()
                .containsExactly(envelope);
    }

    @Test
    void writesAStudentWithEveryScalarAndTextBooleans() throws Exception {
        JsonNode student = CLIENT.page("students?limit=1").getFirst();

        assertThat(student.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "sourcedId",
                        "status",
                        "dateLastModified",
                        "username",
                        "userIds",
                        "enabledUser",
                        "givenName",
                        "familyName",
                        "middleName",
                        "role",
                        "identifier",
                        "email",
                        "sms",
                        "phone",
                        "agents",
                        "orgs",
                        "grades",
                        "password");
        assertThat(student.get("enabledUser").isTextual()).isTrue();
        assertThat(student.get("password").asText("x")).isEmpty();
        assertThat(student.get("sourcedId").asText()).matches("\\d+_T\\d+-\\d+");
        assertThat(student.get("dateLastModified").asText()).matches("\\d{4}-.*T.*\\.\\d{3}Z");
        assertThat(student.at("/grades/0").asText()).matches("KG|\\d\\d");
    }

    @Test
    void hasBlanksAndNoNullsWhereAValueIsMissing() throws Exception {
        List<JsonNode> users = CLIENT.all("users", 1000);

        assertThat(users).anyMatch(user -> user.get("email").asText().isEmpty());
        assertThat(users).allMatch(user -> SandboxClient.values(user).noneMatch(JsonNode::isNull));
    }

    @Test
    void refersToAnotherHostAndTiesGuardiansToStudents() throws Exception {
        JsonNode student = CLIENT.page("students?limit=1").getFirst();
        String guardian = student.at("/agents/0/sourcedId").asText();
        JsonNode found =
                CLIENT.all("users", 1000).stream()
                        .filter(user -> user.get("sourcedId").asText().equals(guardian))
                        .findFirst()
                        .orElseThrow();

        assertThat(student.at("/orgs/0/href").asText())
                .startsWith("https://")
                .doesNotContain("127.0.0.1");
        assertThat(student.at("/orgs/0/type").asText()).isEqualTo("org");
        assertThat(found.get("role").asText()).isEqualTo("guardian");
        assertThat(found.get("agents").findValuesAsText("sourcedId"))
                .contains(student.get("sourcedId").asText());
    }

    @Test
    void putsEverySchoolUnderTheOneDistrict() throws Exception {
        List<JsonNode> orgs = CLIENT.page("orgs");

        assertThat(orgs).filteredOn(org -> org.get("type").asText().equals("district")).hasSize(1);
        assertThat(orgs)
                .filteredOn(org -> org.get("type").asText().equals("school"))
                .hasSize(3)
                .allMatch(org -> org.at("/parent/sourcedId").asText().equals("1"));
        assertThat(orgs.getFirst().get("children")).hasSize(3);
    }

    @Test
    void givesEveryReferenceSomethingToReferTo() throws Exception {
        Set<String> users = Set.copyOf(CLIENT.ids("users"));
        Set<String> classes = Set.copyOf(CLIENT.ids("classes"));
        Set<String> sessions = Set.copyOf(CLIENT.ids("academicSessions"));
        Set<String> courses = Set.copyOf(CLIENT.ids("courses"));
        List<JsonNode> enrollments = CLIENT.all("enrollments", 1000);

        assertThat(enrollments)
                .allMatch(each -> users.contains(each.at("/user/sourcedId").asText()))
                .allMatch(each -> classes.contains(each.at("/class/sourcedId").asText()));
        assertThat(CLIENT.all("classes", 1000))
                .allMatch(each -> sessions.contains(each.at("/terms/0/sourcedId").asText()))
                .allMatch(each -> courses.contains(each.at("/course/sourcedId").asText()));
    }

    @Test
    void datesEnrollmentsByTheTermAndMarksOnePrimaryTeacher() throws Exception {
        List<JsonNode> enrollments = CLIENT.all("enrollments", 1000);
        List<JsonNode> teachers =
                enrollments.stream().filter(e -> e.get("role").asText().equals("teacher")).toList();
        List<String> primary =
                teachers.stream()
                        .filter(each -> each.get("primary").asText().equals("true"))
                        .map(each -> each.at("/class/sourcedId").asText())
                        .toList();

        assertThat(enrollments).allMatch(each -> each.get("beginDate").asText().startsWith("20"));
        assertThat(primary).doesNotHaveDuplicates().hasSizeLessThan(teachers.size());
    }

    @Test
    void writesTheLatestVersionWithRolesInsteadOfARole() throws Exception {
        List<JsonNode> users = RosterClient.records(CLIENT.latest("users?limit=1000"));

        assertThat(users).allMatch(user -> !user.has("role") && !user.has("orgs"));
        assertThat(users)
                .allMatch(user -> user.at("/roles/0/roleType").asText().equals("primary"))
                .allMatch(user -> user.at("/roles/0/org/sourcedId").isTextual());
        assertThat(users.stream().map(user -> user.at("/roles/0/role").asText()))
                .contains("student", "teacher", "aide", "districtAdministrator", "guardian");
    }

    @Test
    void keepsEveryIdOfAListApart() throws Exception {
        assertThat(CLIENT.ids("users")).doesNotHaveDuplicates().isSorted();
        assertThat(CLIENT.ids("enrollments")).doesNotHaveDuplicates().isSorted();
        assertThat(CLIENT.ids("demographics")).containsExactlyElementsOf(CLIENT.ids("students"));
        assertThat(CLIENT.all("teachers", 1000).stream().map(each -> each.get("role").asText()))
                .containsOnly("teacher");
        assertThat(CLIENT.ids("teachers").stream().collect(Collectors.toSet()))
                .isSubsetOf(CLIENT.ids("users"));
    }
}

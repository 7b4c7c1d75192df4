package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;

/** The buttons that change the records show in the next pull. */
class ChangesTest {
    private final ClassLinkSandbox sandbox =
            ClassLinkSandbox.start(SandboxOptions.defaults().withStudents(200).withDistricts(2));
    private final RosterClient client = new RosterClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void renamesTheUserNamedAndNobodyElse() throws Exception {
        List<JsonNode> before = client.all("users", 1000);
        String id = before.get(5).get("sourcedId").asText();

        client.press("rename?id=" + id);

        List<JsonNode> after = client.all("users", 1000);
        assertThat(after.get(5).get("familyName")).isNotEqualTo(before.get(5).get("familyName"));
        assertThat(after.stream().filter(user -> !before.contains(user))).hasSize(1);
    }

    @Test
    void takesAnOddIdAsWell() throws Exception {
        client.press("quirk?name=odd-ids");
        String odd = client.ids("users").get(5).replace("|", "%7C").replace(" ", "%20");

        JsonNode answer = client.press("rename?id=" + odd);

        assertThat(answer.at("/touched/person").asInt()).isEqualTo(1);
    }

    @Test
    void enrolsStudentsIntoClasses() throws Exception {
        int enrollments = client.ids("enrollments").size();

        client.press("enrol?n=2");

        assertThat(client.ids("students")).hasSize(202);
        assertThat(client.ids("enrollments")).hasSizeGreaterThan(enrollments).isSorted();
    }

    @Test
    void letsPeopleLeaveWithTheirEnrollments() throws Exception {
        List<String> before = client.ids("students");

        client.press("leave?n=3");

        List<String> after = client.ids("students");
        assertThat(after).hasSize(197);
        assertThat(client.all("enrollments", 1000))
                .extracting(each -> each.at("/user/sourcedId").asText())
                .doesNotContainAnyElementsOf(
                        before.stream().filter(id -> !after.contains(id)).toList());
    }

    @Test
    void movesAStudentToAnotherClass() throws Exception {
        List<String> before = client.ids("enrollments");

        client.press("move?n=1");

        List<String> after = client.ids("enrollments");
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void dropsASchoolWithItsClasses() throws Exception {
        int users = client.ids("users").size();
        client.press("drop-school?id=10001");

        assertThat(client.ids("schools")).containsExactly("10000", "10002");
        assertThat(client.ids("users")).hasSizeLessThan(users);
        assertThat(client.all("classes", 1000))
                .noneMatch(each -> each.at("/school/sourcedId").asText().equals("10001"));
    }

    @Test
    void losesEverythingAndGetsItBack() throws Exception {
        List<JsonNode> before = client.all("users", 1000);

        client.press("lose-everything");
        assertThat(client.ids("users")).isEmpty();
        assertThat(client.ids("orgs")).isEmpty();
        assertThat(client.ids("academicSessions")).isEmpty();
        assertThat(client.ids("enrollments")).isEmpty();

        client.press("restore");
        assertThat(client.all("users", 1000)).isEqualTo(before);
    }

    @Test
    void changesTheTenantNamedOnly() throws Exception {
        client.press("leave?n=3&district=90211");

        assertThat(client.ids("students")).hasSize(200);
        assertThat(client.state().at("/districts/1/shared/student").asInt()).isEqualTo(57);
    }

    @Test
    void showsTenantsAndAFormForEveryChangeOnItsPage() throws Exception {
        try (SandboxClient browser = new SandboxClient(sandbox.url())) {
            HttpResponse<String> page = browser.send(browser.to("/"));

            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValue("text/html; charset=utf-8");
            assertThat(page.body())
                    .contains("<code>90210</code>", "<td>200<td>")
                    .contains("action=\"/sandbox/enrol\"", "action=\"/sandbox/quirk\"")
                    .contains("value=\"perm-rev-changes\"", "<option>gradingPeriods</option>")
                    .contains(sandbox.districtServerUrl().toString())
                    .doesNotContain("{{", "src=", "<script");
        }
    }
}

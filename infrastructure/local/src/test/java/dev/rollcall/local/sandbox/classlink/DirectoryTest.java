package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** The tenant directory and the ids and keys it hands out. */
class DirectoryTest {
    private static final String USERS = "/ims/oneroster/v1p1/users";
    private final ClassLinkSandbox sandbox =
            ClassLinkSandbox.start(
                    SandboxOptions.defaults()
                            .withStudents(60)
                            .withOtherStudents(20)
                            .withDistricts(50));
    private final RosterClient client = new RosterClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void listsFiftyTenantsInTheShapeOfTheRealThing() throws Exception {
        JsonNode applications = client.applications();
        JsonNode first = applications.get(0);

        assertThat(applications).hasSize(50);
        assertThat(applications.findValuesAsText("oneroster_application_id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("%2F\\w+%3D"));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "application_id",
                        "tenant_id",
                        "bearer",
                        "tenant_name",
                        "enabled",
                        "tenant_status",
                        "oneroster_application_id",
                        "name",
                        "version");
        assertThat(first.get("enabled").isTextual()).isTrue();
        assertThat(first.get("tenant_id").isNumber()).isTrue();
    }

    @Test
    void pagesWithoutACount() throws Exception {
        HttpResponse<String> last = client.partner("/applications?limit=20&offset=40");

        assertThat(SandboxClient.parse(last).get("status").asInt()).isEqualTo(1);
        assertThat(SandboxClient.parse(last).get("applications")).hasSize(10);
        assertThat(RosterClient.header(last, "x-total-count")).isEqualTo("none");
    }

    @Test
    void opensOnlyToThePartnerKey() throws Exception {
        assertThat(client.get("/applications", "wrong").statusCode()).isEqualTo(401);
        assertThat(client.get("/applications", "wrong").body()).isEmpty();
    }

    @Test
    void takesAnApplicationIdVerbatimOnly() throws Exception {
        JsonNode first = client.applications().get(0);
        String id = first.get("oneroster_application_id").asText();
        String bearer = first.get("bearer").asText();

        assertThat(client.get("/" + id + USERS, bearer).statusCode()).isEqualTo(200);
        assertThat(client.get("/" + id.replace("%", "%25") + USERS, bearer).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/" + id.replace("%2F", "/") + USERS, bearer).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/" + id.replace("%2F", "%2f") + USERS, bearer).statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensATenantToItsOwnBearerOnly() throws Exception {
        JsonNode applications = client.applications();
        String first = applications.get(0).get("oneroster_application_id").asText();
        String second = applications.get(1).get("bearer").asText();

        assertThat(client.get("/" + first + USERS, second).statusCode()).isEqualTo(401);
    }

    @Test
    void handsOutTheKeysOfTheDistrictsOwnServer() throws Exception {
        String id = client.applications().get(0).get("oneroster_application_id").asText();

        HttpResponse<String> keys = client.partner("/applications/" + id + "/server");

        assertThat(SandboxClient.parse(keys).at("/server/endpoint_url").asText())
                .isEqualTo(sandbox.districtServerUrl().toString());
        assertThat(SandboxClient.parse(keys).at("/server/client_secret").asText()).isNotBlank();
        assertThat(client.get("/applications/" + id + "/server", "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void shutsADisabledAndAnInactiveTenant() throws Exception {
        client.press("quirk?name=disabled&district=90210");
        client.press("quirk?name=inactive&district=90211");

        assertThat(client.applications().get(0).get("enabled").asText()).isEqualTo("false");
        assertThat(client.applications().get(1).get("tenant_status").asText())
                .isEqualTo("Inactive");
        assertThat(client.list("users").statusCode()).isEqualTo(401);
    }

    @Test
    void losesATenantFromTheList() throws Exception {
        client.press("quirk?name=vanished&district=90210");

        assertThat(client.applications()).hasSize(49);
        assertThat(client.applications().findValuesAsText("tenant_id")).doesNotContain("90210");
    }

    @Test
    void showsANullBearerAndASecondApplication() throws Exception {
        client.press("quirk?name=no-bearer&district=90210");
        client.press("quirk?name=two-applications&district=90211");

        assertThat(client.applications().get(0).get("bearer").isNull()).isTrue();
        assertThat(client.applications().findValuesAsText("tenant_id"))
                .hasSize(51)
                .containsSubsequence("90211", "90211");
    }

    @Test
    void listsApplicationsAsAnObjectWhenAskedTo() throws Exception {
        client.press("quirk?name=applications-object");

        assertThat(client.applications().isObject()).isTrue();
        assertThat(client.applications()).hasSize(50);
    }

    @Test
    void shutsTheOldBearerOutOnceItIsRotated() throws Exception {
        JsonNode before = client.applications().get(0);
        String id = before.get("oneroster_application_id").asText();

        client.press("rotate-bearer?district=90210");

        assertThat(client.get("/" + id + USERS, before.get("bearer").asText()).statusCode())
                .isEqualTo(401);
        assertThat(client.list("users").statusCode()).isEqualTo(200);
    }

    @Test
    void failsAsToldForOneTenantOnly() throws Exception {
        client.press("answer-errors?kind=500&scope=users&district=90210");

        assertThat(client.list("users").statusCode()).isEqualTo(500);
        assertThat(client.list("classes").statusCode()).isEqualTo(200);
    }
}

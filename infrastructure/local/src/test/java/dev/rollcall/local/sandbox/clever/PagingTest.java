package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {
    private final CleverSandbox sandbox =
            CleverSandbox.start(
                    SandboxOptions.defaults().withStudents(300).withRequestsPerMinute(100_000));
    private final PortalClient client = new PortalClient(sandbox);

    @AfterAll
    void close() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "terms", "courses", "sections", "users"})
    void pagesThroughEveryRecordOnceInAscendingOrder(String collection) throws Exception {
        List<String> ids = client.ids("/v3.0/" + collection + "?limit=7");

        assertThat(ids).hasSize(count(collection)).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "student,student",
        "teacher,teacher",
        "staff,staff",
        "district_admin,district_admin",
        "contact,guardian"
    })
    void filtersUsersByRole(String role, String counted) throws Exception {
        List<JsonNode> users = client.all("/v3.1/users?limit=50&role=" + role);

        assertThat(users).hasSize(count(counted)).allMatch(user -> user.get("roles").has(role));
    }

    @Test
    void listsAMultiRolePersonOnceWithoutARoleAndOncePerRoleWithOne() throws Exception {
        List<String> teachers = client.ids("/v3.0/users?role=teacher&limit=10000");
        List<String> staff = client.ids("/v3.0/users?role=staff&limit=10000");
        Set<String> both = new HashSet<>(teachers);
        both.retainAll(staff);

        assertThat(both).isNotEmpty();
        assertThat(client.ids("/v3.0/users?limit=10000")).containsAll(both).doesNotHaveDuplicates();
    }

    @Test
    void pagesBackwardsFromTheEnd() throws Exception {
        List<String> forward = client.ids("/v3.0/sections?limit=10000");
        List<String> backward = new ArrayList<>();
        String path = "/v3.0/sections?limit=20&ending_before=last";
        while (!path.isEmpty()) {
            JsonNode page = client.json(path);
            backward.addAll(0, idsOf(page));
            path = PortalClient.link(page, "prev");
        }

        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void startsAfterAnIdThatIsNoLongerThere() throws Exception {
        List<String> users = client.ids("/v3.0/users?limit=10000");
        String gone = users.get(5);
        client.press("leave?id=" + gone);

        JsonNode page = client.json("/v3.0/users?limit=2&starting_after=" + gone);

        assertThat(idsOf(page)).startsWith(users.get(6));
    }

    @Test
    void givesOnlyTheSelfLinkWhereEverythingFitsOnAPage() throws Exception {
        JsonNode page = client.json("/v3.0/terms");

        assertThat(PortalClient.link(page, "self")).isEqualTo("/v3.0/terms");
        assertThat(page.get("links")).hasSize(1);
    }

    @Test
    void repeatsTheParametersInTheNextLinkWithoutAHost() throws Exception {
        JsonNode page = client.json("/v3.0/users?role=student&limit=3");
        String last = idsOf(page).getLast();

        assertThat(PortalClient.link(page, "next"))
                .isEqualTo("/v3.0/users?role=student&limit=3&starting_after=" + last);
    }

    @Test
    void countsWhenCountIsAllThatIsAsked() throws Exception {
        assertThat(client.json("/v3.0/sections?count=true").get("count").asInt())
                .isEqualTo(count("sections"));
        assertThat(client.json("/v3.0/sections?count=true&limit=2").get("data")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=10001,413",
        "limit=0,400",
        "limit=many,400",
        "starting_after=nonsense,400",
        "role=wizard,400"
    })
    void refusesParametersThatMakeNoSense(String parameter, int status) throws Exception {
        assertThat(client.get("/v3.0/users?" + parameter).statusCode()).isEqualTo(status);
    }

    @Test
    void servesAPageOfTenThousandAtMost() throws Exception {
        assertThat(client.get("/v3.0/users?limit=10000").statusCode()).isEqualTo(200);
    }

    private int count(String what) throws Exception {
        JsonNode state = client.state();
        return state.get("districts").get(0).get("shared").get(what).asInt();
    }

    private static List<String> idsOf(JsonNode page) {
        return PortalClient.values(page.get("data"))
                .map(row -> row.get("data").get("id").asText())
                .toList();
    }
}

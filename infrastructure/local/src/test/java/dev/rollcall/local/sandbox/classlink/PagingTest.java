package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;

class PagingTest {
    private static final ClassLinkSandbox SANDBOX =
            ClassLinkSandbox.start(SandboxOptions.defaults().withStudents(300));
    private static final RosterClient CLIENT = new RosterClient(SANDBOX);

    @AfterAll
    static void close() {
        CLIENT.close();
        SANDBOX.close();
    }

    @Test
    void holdsAHundredRowsUnlessAskedForMore() throws Exception {
        HttpResponse<String> page = CLIENT.list("users");

        assertThat(RosterClient.records(page)).hasSize(100);
        assertThat(RosterClient.header(page, "x-count")).isEqualTo("100");
    }

    @Test
    void readsTheSameRowsWhateverThePageSize() throws Exception {
        assertThat(CLIENT.all("enrollments", 137)).isEqualTo(CLIENT.all("enrollments", 10_000));
    }

    @Test
    void carriesTheHeadersOfTheRealThing() throws Exception {
        HttpResponse<String> page = CLIENT.list("users?limit=10");

        assertThat(
                        List.of(
                                "x-count",
                                "x-total-count",
                                "x-next-page-token",
                                "x-obfuscated",
                                "x-modified",
                                "x-endpoint",
                                "x-page-generation-time-ms",
                                "x-host-name",
                                "access-control-expose-headers"))
                .allMatch(name -> page.headers().firstValue(name).isPresent());
        assertThat(page.headers().firstValue("x-perm-rev")).isEmpty();
        assertThat(RosterClient.header(page, "x-total-count"))
                .isEqualTo(String.valueOf(CLIENT.all("users", 1000).size()));
        assertThat(RosterClient.header(page, "x-next-page-token")).isEmpty();
    }

    @Test
    void countsDownInTheExactReverseAndIgnoresAMisspeltDirection() throws Exception {
        List<JsonNode> up = CLIENT.page("users?limit=1000&sort=sourcedId&orderBy=asc");
        List<JsonNode> down = CLIENT.page("users?limit=1000&sort=sourcedId&orderBy=desc");

        assertThat(down).isEqualTo(up.reversed());
        assertThat(CLIENT.page("users?limit=1000&sort=sourcedId&orderBy=dsc")).isEqualTo(up);
    }

    @Test
    void endsWithAnEmptyPage() throws Exception {
        assertThat(CLIENT.page("users?offset=100000")).isEmpty();
    }

    @Test
    void refusesPagesThatCannotBe() throws Exception {
        assertThat(CLIENT.list("users?limit=0").statusCode()).isEqualTo(400);
        assertThat(CLIENT.list("users?offset=-1").statusCode()).isEqualTo(400);
        assertThat(CLIENT.list("users?limit=x").statusCode()).isEqualTo(400);
    }

    @Test
    void filtersByStatusAndRole() throws Exception {
        String students =
                "users?limit=1000&filter=role%3D%27student%27%20AND%20status%3D%27active%27";

        assertThat(CLIENT.page(students)).hasSize(300);
        assertThat(CLIENT.page("users?filter=status%3D%27tobedeleted%27")).isEmpty();
    }

    @Test
    void namesAFilterItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = CLIENT.list("classes?filter=shoeSize%3D%2743%27");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.parse(answer).at("/statusInfoSet/0/imsx_codeMinor").asText())
                .isEqualTo("invalid_filter_field");
    }

    @Test
    void knowsNoOtherLists() throws Exception {
        assertThat(CLIENT.list("lineItems").statusCode()).isEqualTo(404);
    }
}

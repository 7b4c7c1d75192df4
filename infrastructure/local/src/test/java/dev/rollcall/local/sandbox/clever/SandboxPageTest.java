package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class SandboxPageTest {
    @Test
    void showsDistrictsAndAFormForEveryChange() throws Exception {
        try (CleverSandbox sandbox =
                        CleverSandbox.start(SandboxOptions.defaults().withStudents(60));
                PortalClient client = new PortalClient(sandbox)) {
            HttpResponse<String> page = client.send(client.to("/"));

            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValue("text/html; charset=utf-8");
            assertThat(page.body())
                    .contains(sandbox.districtIds().getFirst(), "<td>60<td>")
                    .contains("action=\"/sandbox/enrol\"", "action=\"/sandbox/answer-errors\"")
                    .contains("<option>truncated-json</option>")
                    .doesNotContain("{{", "src=", "<script");
        }
    }
}

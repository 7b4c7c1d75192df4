package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.util.List;

class LargeDistrictTest {
    @Test
    void servesTwentyThousandStudentsCompletely() throws Exception {
        SandboxOptions options =
                SandboxOptions.defaults().withStudents(20_000).withSectionsPerStudent(10);
        try (CleverSandbox sandbox = CleverSandbox.start(options);
                PortalClient client = new PortalClient(sandbox)) {
            JsonNode counts = client.state().at("/districts/0/shared");
            List<String> users = client.ids("/v3.0/users?limit=10000");
            List<JsonNode> sections = client.all("/v3.0/sections?limit=10000");

            assertThat(users).hasSize(counts.get("users").asInt()).doesNotHaveDuplicates();
            assertThat(counts.get("student").asInt()).isEqualTo(20_000);
            assertThat(sections.stream().mapToInt(each -> each.get("students").size()).sum())
                    .isEqualTo(200_000);
        }
    }
}

package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** Both portals show the same district: what a report counts is equal. */
class SameCountsTest {
    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().withStudents(2_000).withDistricts(2);

    @Test
    void sharesAsMuchAsTheOtherPortal() throws Exception {
        try (CleverSandbox clever = CleverSandbox.start(OPTIONS);
                SandboxClient other = new SandboxClient(clever.url());
                ClassLinkSandbox sandbox = ClassLinkSandbox.start(OPTIONS);
                RosterClient client = new RosterClient(sandbox)) {
            JsonNode theirs = other.state().at("/districts/0/shared");
            List<JsonNode> users = client.all("users", 5_000);
            List<JsonNode> enrollments = client.all("enrollments", 10_000);

            assertThat(client.state().at("/districts/0/shared")).isEqualTo(theirs);
            assertThat(client.ids("schools")).hasSize(theirs.get("schools").asInt());
            assertThat(client.ids("academicSessions")).hasSize(theirs.get("terms").asInt());
            assertThat(client.ids("courses")).hasSize(theirs.get("courses").asInt());
            assertThat(client.ids("classes")).hasSize(theirs.get("sections").asInt());
            assertThat(users).hasSize(theirs.get("users").asInt());
            assertThat(with(users, "student")).hasSize(theirs.get("student").asInt());
            assertThat(with(users, "teacher")).hasSize(theirs.get("teacher").asInt());
            assertThat(with(users, "guardian")).hasSize(theirs.get("guardian").asInt());
            assertThat(with(enrollments, "student")).hasSize(theirs.get("enrollments").asInt());
        }
    }

    private static Stream<JsonNode> with(List<JsonNode> rows, String role) {
        return rows.stream().filter(row -> row.get("role").asText().equals(role));
    }
}

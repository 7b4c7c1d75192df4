package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class LargeDistrictTest {
    @Test
    void servesTwoHundredThousandEnrollmentsCompletelyAndInOrder() throws Exception {
        SandboxOptions options =
                SandboxOptions.defaults().withStudents(20_000).withSectionsPerStudent(10);
        try (ClassLinkSandbox sandbox = ClassLinkSandbox.start(options);
                RosterClient client = new RosterClient(sandbox)) {
            Set<String> seen = new HashSet<>();
            long students = 0;
            List<String> ids;
            do {
                var page = client.page("enrollments?limit=10000&offset=" + seen.size());
                ids = page.stream().map(row -> row.get("sourcedId").asText()).toList();
                students +=
                        page.stream().filter(r -> r.get("role").asText().equals("student")).count();
                assertThat(ids).isSorted();
                seen.addAll(ids);
            } while (ids.size() == 10_000);

            assertThat(students).isEqualTo(200_000);
            assertThat(seen).hasSizeGreaterThan(200_000);
        }
    }
}

package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.metrics.MetricId;
import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.options.SandboxOptions;
import dev.rollcall.local.worker.WorkerCommand;

import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Many tenants and several workers, each in a JVM of its own: ClassLink counts their requests
 * together (classlink-oneroster.md §1.7), and so does this test.
 */
final class ManyWorkersTest {
    private static final int TENANTS = 16;
    private static final int WORKERS = 4;

    /** What {@code ClassLinkRequestIntervalMillis} lets one slot send in any second. */
    private static final int MOST_IN_A_SECOND = 5;

    /** A machine that stands still for a moment lets what is on its way arrive together. */
    private static final int IN_FLIGHT = 3;

    @Test
    void asksNoFasterThanTheSlotsTogetherMay() throws Exception {
        try (ClassLinkSandbox portal = ClassLinkSandbox.start(tenants());
                WholeStack stack = new WholeStack(Portals.none(), at(portal), workers())) {
            JsonNode districts = stack.rosteredDistricts(TENANTS);

            assertThat(districts.findValuesAsText("state")).contains("active", "completed");
            assertThat(coldStarts(stack)).isPositive();
            JsonNode requests = requests(portal);
            assertThat(requests.path("total").asInt()).isGreaterThan(TENANTS * 10);
            assertThat(requests.path("mostInAny1000Millis").asInt())
                    .isLessThanOrEqualTo(WORKERS * (MOST_IN_A_SECOND + IN_FLIGHT));
        }
    }

    /** What workers print is counted like what this process does. */
    private static double coldStarts(WholeStack stack) {
        var metric = new MetricId("Rollcall/rollcall", "ColdStarts", Map.of("function", "sync"));
        Duration hour = Duration.ofHours(1);
        return stack.cloudWatch().store().statistic(metric, "Sum", Instant.now(), hour);
    }

    private static SandboxOptions tenants() {
        return SandboxOptions.defaults()
                .withStudents(20)
                .withOtherStudents(20)
                .withDistricts(TENANTS);
    }

    private static Map<String, String> at(ClassLinkSandbox portal) {
        return Map.of(
                "CLASSLINK_ROSTER_URL", portal.url().toString(),
                "CLASSLINK_PARTNER_KEY", portal.partnerKey());
    }

    private static Map<String, WorkerCommand> workers() {
        return Map.of("SyncFunction", new WorkerCommand("128m", WORKERS, Optional.empty()));
    }

    private static JsonNode requests(ClassLinkSandbox portal) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(portal.url().resolve("/sandbox/requests"))
                        .POST(BodyPublishers.noBody())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}

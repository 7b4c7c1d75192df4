package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Done when 2: a OneRoster server that is nobody's proxy, at a base path, known by its address. */
final class LoneServerTest {
    private static final int STUDENTS = 60;

    @Test
    void isReadWhole() throws Exception {
        try (ClassLinkSandbox portal =
                        ClassLinkSandbox.start(SandboxOptions.defaults().withStudents(STUDENTS));
                WholeStack stack = new WholeStack(Portals.none(), oneApplicationOf(portal))) {
            JsonNode district = stack.rosteredDistricts(1).get(0);

            assertThat(district.path("id").asText()).isEqualTo("classlink:single");
            assertThat(district.path("name").asText()).isEqualTo("Sandbox USD 1");
            assertThat(district.at("/lastRun/state").asText()).isEqualTo("completed");
            assertThat(stack.get("classlink:single", "/seats").path("holding").asInt())
                    .isEqualTo(STUDENTS);
        }
    }

    /** Below one application's path there is no list of applications, only OneRoster. */
    private static Map<String, String> oneApplicationOf(ClassLinkSandbox portal) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(portal.url().resolve("/applications?limit=10"))
                        .header("Authorization", "Bearer " + portal.partnerKey())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body = http.send(request, BodyHandlers.ofString()).body();
            JsonNode application = new ObjectMapper().readTree(body).at("/applications/0");
            String path = application.path("oneroster_application_id").asText();
            return Map.of(
                    "CLASSLINK_ROSTER_URL",
                    portal.url().resolve("/") + path + "/ims/oneroster/v1p1",
                    "CLASSLINK_PARTNER_KEY",
                    application.path("bearer").asText());
        }
    }
}

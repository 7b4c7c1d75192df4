package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * A foreign server that speaks Clever v3.0, known by settings alone: the recorded demo district.
 */
final class RecordedDistrictTest {
    private static final String DISTRICT = "clever:58da8a43cc70ab00017a1a87";

    @Test
    void landsTheDistrictThatAnswersAndRefusesThoseThatDoNot() throws Exception {
        try (RecordedClever clever = RecordedClever.start();
                WholeStack stack = new WholeStack(Portals.none(), settings(clever))) {
            JsonNode districts = stack.rosteredDistricts(3);

            assertThat(districts).hasSize(3);
            assertThat(districts.findValuesAsText("id")).contains(DISTRICT);
            JsonNode run = firstRun(stack, DISTRICT);
            assertThat(run.path("state").asText()).isEqualTo("completed");
            assertThat(run.at("/report/kinds/school/created").asInt()).isEqualTo(4);
            assertThat(run.at("/report/kinds/term/created").asInt()).isEqualTo(5);
            assertThat(run.at("/report/kinds/course/created").asInt()).isEqualTo(100);
            assertThat(run.at("/report/kinds/class/created").asInt()).isEqualTo(100);
            assertThat(run.at("/report/kinds/person/created").asInt()).isEqualTo(100);
            assertThat(run.at("/report/orphanMemberships").asInt()).isPositive();
            for (JsonNode other : districts) {
                String id = other.path("id").asText();
                if (!id.equals(DISTRICT)) {
                    assertThat(firstRun(stack, id).path("code").asText())
                            .isEqualTo("portal-refused");
                }
            }
        }
    }

    /** The district's first run; its recorded feed calls for a delta right after it. */
    private static JsonNode firstRun(WholeStack stack, String district) throws Exception {
        JsonNode runs = stack.get(district, "/runs").path("items");
        String id = runs.get(runs.size() - 1).path("id").asText();
        return stack.get(district, "/runs/" + id);
    }

    private static Map<String, String> settings(RecordedClever clever) {
        return Map.of(
                "CLEVER_AUTH_URL",
                clever.url(),
                "CLEVER_API_URL",
                clever.url(),
                "CLEVER_CLIENT_ID",
                "recorded",
                "CLEVER_CLIENT_SECRET",
                "recorded-secret");
    }
}

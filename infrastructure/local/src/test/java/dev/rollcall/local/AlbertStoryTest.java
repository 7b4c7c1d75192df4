package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Albert's way with a district, from the request to a teacher who imports their own class: both
 * requests are approved together, the account manager reviews what is shared, and students count
 * only in the classes of licensed teachers.
 */
class AlbertStoryTest {

    @Test
    @DisplayName("A1, A2, A6, A11, A12, A15, A16, A17: from request to a teacher's own class")
    void fromTheRequestToATeachersOwnClass() throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        try (var stack = new WholeStack(sandbox, Map.of("VENDOR_PROFILE", "albert"));
                var vendor = new Vendor(stack.uri());
                var browser = new WebBrowser()) {
            People people = new People(stack, "clever", stack.districts(2));
            String district = "/v1/districts/" + people.district();
            String onboarding = district + "/onboarding";
            Vendor.Hand manager = vendor.staff("Account Manager");

            // The district asks for rostering, which goes with sign-in alone (A1).
            assertThat(manager.refused(onboarding + "/events", event("request")).path("reason"))
                    .hasToString("\"sign-in-missing\"");
            manager.post(
                    onboarding + "/events",
                    "{\"event\":\"request\",\"purposes\":[\"rostering\",\"sign-in\"]}");
            assertThat(manager.get(onboarding).at("/import/blocker").asText())
                    .isEqualTo("not-approved");

            // One click approves both (A2); nothing is imported before the review (A6, A15).
            manager.post(onboarding + "/events", event("approve"));
            manager.post(onboarding + "/events", event("share"));
            assertThat(manager.refused(district + "/runs", "{\"mode\":\"full\"}").path("reason"))
                    .hasToString("\"not-reviewed\"");

            // The account manager looks at what would be imported (A16), and lets it in.
            stack.run(people.district(), "preview");
            JsonNode review = manager.get(onboarding + "/review");
            assertThat(review.toString()).contains("60");
            manager.post(onboarding + "/events", event("review"));
            stack.rosteredOnce(people.district());
            assertThat(people.with("student")).hasSize(50);

            // Sharing is no licence: nobody sits until a teacher is approved (A11).
            assertThat(manager.get(district + "/seats").path("holding").asInt()).isZero();
            JsonNode teacher = onlyTeacher(people);
            String licence = district + "/licences/" + teacher.path("id").asText();
            manager.put(licence, "{\"approval\":\"approved\"}", 0);
            int holding =
                    stack.seats(people.district(), seats -> seats.path("holding").asInt() > 0)
                            .path("holding")
                            .asInt();
            assertThat(holding).isEqualTo(pupils(stack, people, teacher).size());

            // The teacher comes, and their own classes are read again (A17): twice is once.
            Page product = people.open(browser, teacher, People.TILE);
            assertThat(product.html()).contains("Welcome, " + People.name(teacher));
            String scope = "{\"teacher\":\"" + teacher.path("id").asText() + "\"}";
            JsonNode imported =
                    stack.ended(
                            people.district(),
                            manager.post(
                                    district + "/runs",
                                    "{\"mode\":\"full\",\"scope\":" + scope + "}"));
            assertThat(imported.path("state").asText()).isEqualTo("completed");
            assertThat(imported.at("/plan/changes").asInt()).isZero();
            assertThat(manager.get(district + "/seats").path("holding").asInt()).isEqualTo(holding);
        }
    }

    /** Somebody who teaches, and is nothing else. */
    private static JsonNode onlyTeacher(People people) throws Exception {
        return people.with("teacher").stream()
                .filter(person -> person.path("roles").size() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Counted from the classes, one by one. */
    private static Set<String> pupils(WholeStack stack, People people, JsonNode teacher)
            throws Exception {
        Set<String> pupils = new HashSet<>();
        String id = teacher.path("id").asText();
        String classes = "/roster/people/" + id + "/classes";
        for (JsonNode lesson : stack.get(people.district(), classes).path("items")) {
            String members =
                    "/roster/classes/" + lesson.path("class").asText() + "/members?limit=200";
            for (JsonNode member : stack.get(people.district(), members).path("items")) {
                if (member.path("role").asText().equals("student")) {
                    pupils.add(member.path("person").asText());
                }
            }
        }
        return pupils;
    }

    private static String event(String name) {
        return "{\"event\":\"" + name + "\"}";
    }
}

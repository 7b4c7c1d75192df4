package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the change buttons do to the lists and to the event feed. */
class ChangesTest {
    private Instant now = Instant.parse("2026-10-05T12:00:00Z");
    private final CleverSandbox sandbox =
            CleverSandbox.start(
                    SandboxOptions.defaults()
                            .withStudents(120)
                            .withRequestsPerMinute(100_000)
                            .withClock(() -> now));
    private final PortalClient client = new PortalClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void announcesNewStudentsAndTheirSections() throws Exception {
        List<String> before = client.ids("/v3.0/users?role=student&limit=10000");
        String bookmark = client.newestEvent();

        JsonNode answer = client.press("enrol?n=2");

        List<String> after = client.ids("/v3.0/users?role=student&limit=10000");
        assertThat(after).hasSize(before.size() + 2).containsAll(before).isSorted();
        assertThat(answer.at("/changed/users.created/count").asInt()).isEqualTo(2);
        assertThat(client.typesAfter(bookmark))
                .startsWith("districts.updated", "users.created", "users.created")
                .endsWith("sections.updated");
        assertThat(client.ids("/v3.0/users/" + after.getLast() + "/sections")).hasSize(6);
    }

    @Test
    void announcesLeaversAfterTheSectionsTheyLeft() throws Exception {
        String bookmark = client.newestEvent();

        JsonNode answer = client.press("leave?n=1");

        String leaver = answer.at("/changed/users.deleted/ids/0").asText();
        assertThat(client.get("/v3.0/users/" + leaver).statusCode()).isEqualTo(404);
        assertThat(client.get("/v3.0/sections?limit=10000").body()).doesNotContain(leaver);
        assertThat(client.typesAfter(bookmark))
                .containsSubsequence("sections.updated", "users.deleted")
                .endsWith("users.deleted");
    }

    @Test
    void keepsTheLastKnownObjectOfWhoLeft() throws Exception {
        JsonNode answer = client.press("leave?n=1&role=teacher");

        String leaver = answer.at("/changed/users.deleted/ids/0").asText();
        JsonNode event = client.events().getLast();
        assertThat(event.at("/data/object/id").asText()).isEqualTo(leaver);
        assertThat(event.at("/data/object/roles").has("teacher")).isTrue();
        assertThat(event.get("data").has("previous_attributes")).isFalse();
    }

    @Test
    void tellsTheOldNameInTheEventAndTheNewOneInTheObject() throws Exception {
        JsonNode old = client.json("/v3.0/users?role=student&limit=1").at("/data/0/data");

        client.press("rename?id=" + old.get("id").asText());

        JsonNode event = client.events().getLast();
        JsonNode object = event.at("/data/object");
        assertThat(event.get("type").asText()).isEqualTo("users.updated");
        assertThat(event.at("/data/previous_attributes"))
                .hasToString("{\"name\":{\"last\":\"" + old.at("/name/last").asText() + "\"}}");
        assertThat(object.at("/name/last")).isNotEqualTo(old.at("/name/last"));
        assertThat(object.get("roles").get("student").has("email")).isFalse();
    }

    @Test
    void announcesAMoveAsTwoSectionsWithTheirOldStudents() throws Exception {
        String bookmark = client.newestEvent();

        client.press("move?n=1");

        assertThat(client.typesAfter(bookmark))
                .containsExactly("districts.updated", "sections.updated", "sections.updated");
        JsonNode event = client.events().getLast();
        Set<String> now = texts(event.at("/data/object/students"));
        Set<String> then = texts(event.at("/data/previous_attributes/students"));
        assertThat(Math.abs(now.size() - then.size())).isEqualTo(1);
    }

    @Test
    void dropsASchoolWithEveryoneWhoIsNowhereElse() throws Exception {
        List<String> users = client.ids("/v3.0/users?limit=10000");
        List<String> schools = client.ids("/v3.0/schools");

        JsonNode answer = client.press("drop-school?id=" + schools.get(1));

        List<String> left = client.ids("/v3.0/users?limit=10000");
        assertThat(client.ids("/v3.0/schools")).containsExactly(schools.get(0), schools.get(2));
        assertThat(client.all("/v3.0/sections?limit=10000"))
                .isNotEmpty()
                .noneMatch(section -> section.get("school").asText().equals(schools.get(1)));
        assertThat(users.size() - left.size())
                .isEqualTo(answer.at("/changed/users.deleted/count").asInt())
                .isPositive();
        assertThat(client.events().getLast().get("type").asText()).isEqualTo("schools.deleted");
    }

    @Test
    void restoresADroppedSchoolUnderItsOldIds() throws Exception {
        List<String> users = client.ids("/v3.0/users?limit=10000");
        List<JsonNode> sections = client.all("/v3.0/sections?limit=10000");
        client.press("drop-school");

        JsonNode answer = client.press("restore");

        assertThat(client.ids("/v3.0/users?limit=10000")).isEqualTo(users);
        assertThat(client.all("/v3.0/sections?limit=10000")).isEqualTo(sections);
        assertThat(answer.at("/changed/schools.created/count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "terms", "courses", "sections", "users"})
    void losesEverythingValidly(String collection) throws Exception {
        List<String> before = client.ids("/v3.0/" + collection + "?limit=10000");
        client.press("lose-everything");

        JsonNode empty = client.json("/v3.0/" + collection);
        client.press("restore");

        assertThat(empty.get("data").isArray()).isTrue();
        assertThat(empty.get("data")).isEmpty();
        assertThat(client.ids("/v3.0/" + collection + "?limit=10000")).isEqualTo(before);
    }

    @Test
    void changesInSilenceWhenAskedTo() throws Exception {
        String bookmark = client.newestEvent();
        int before = client.ids("/v3.0/users?role=student&limit=10000").size();

        JsonNode answer = client.press("leave?n=3&events=off");

        assertThat(client.typesAfter(bookmark)).isEmpty();
        assertThat(answer.get("events").asInt()).isZero();
        assertThat(client.ids("/v3.0/users?role=student&limit=10000")).hasSize(before - 3);
    }

    @Test
    void acceptsParametersAsJson() throws Exception {
        var body = HttpRequest.BodyPublishers.ofString("{\"n\":4,\"events\":\"off\"}");
        String answer = client.send(client.to("/sandbox/enrol").POST(body)).body();

        assertThat(answer).contains("\"users\":{\"count\":4");
    }

    @Test
    void showsADeliveryWithoutChangesAsAHeartbeat() throws Exception {
        String bookmark = client.newestEvent();
        now = now.plus(Duration.ofHours(2));

        client.press("sync");

        assertThat(client.typesAfter(bookmark)).containsExactly("districts.updated");
        assertThat(client.events().getLast().at("/data/previous_attributes").has("last_sync"))
                .isTrue();
    }

    @Test
    void filtersEventsByTypeAndSchool() throws Exception {
        client.press("leave?n=30");
        String school = client.ids("/v3.0/schools").getFirst();

        assertThat(client.all("/v3.0/events?record_type=sections&record_type=schools"))
                .isNotEmpty()
                .allMatch(event -> event.get("type").asText().startsWith("sections."));
        assertThat(client.all("/v3.0/events?record_type=sections&school=" + school))
                .isNotEmpty()
                .allMatch(event -> event.at("/data/object/school").asText().equals(school));
    }

    @Test
    void forgetsEventsAfterThirtyDaysWithoutRefusingTheOldBookmark() throws Exception {
        String bookmark = client.newestEvent();
        client.press("rename");
        now = now.plus(Duration.ofDays(31));
        client.press("sync");

        assertThat(client.typesAfter(bookmark)).containsExactly("districts.updated");
    }

    @Test
    void ordersEventIdsAndPagesThroughThem() throws Exception {
        client.press("leave?n=4");

        List<String> all = client.ids("/v3.0/events?limit=10000");

        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(client.ids("/v3.0/events?limit=3")).isEqualTo(all);
        assertThat(client.json("/v3.1/events/" + all.getFirst()).at("/data/id").asText())
                .isEqualTo(all.getFirst());
    }

    @Test
    void disconnectsAndReconnectsUnderANewToken() throws Exception {
        String token = client.token();

        client.press("disconnect");
        assertThat(client.tokens()).isEmpty();
        assertThat(client.get("/v3.0/users", token).statusCode()).isEqualTo(401);
        client.press("reconnect");

        assertThat(client.token()).isNotEqualTo(token);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void killsTheOldTokenWhenItRotates() throws Exception {
        String token = client.token();

        client.press("rotate-token");

        assertThat(client.get("/v3.0/users", token).statusCode()).isEqualTo(401);
        assertThat(client.get("/v3.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void staysQuietWhilePaused() throws Exception {
        client.press("pause");
        String bookmark = client.newestEvent();

        assertThat(client.ask("enrol").statusCode()).isEqualTo(409);
        client.press("drop-school");

        assertThat(client.typesAfter(bookmark)).isEmpty();
        assertThat(client.json("/v3.0/districts").at("/data/0/data/state").asText())
                .isEqualTo("paused");
        client.press("unpause");
        assertThat(client.json("/v3.0/districts").at("/data/0/data/state").asText())
                .isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "leave?n=0", "leave?id=65a000000000000000000501", "enrol?n=x"})
    void refusesOrdersThatMakeNoSense(String order) throws Exception {
        assertThat(client.ask(order).statusCode()).isBetween(400, 404);
    }

    @Test
    void endsUpTheSameForWhoeverReplaysItsEvents() throws Exception {
        List<JsonNode> before = client.all("/v3.0/sections?limit=10000");
        String bookmark = client.newestEvent();
        for (String verb :
                List.of("enrol?n=3", "move?n=4", "leave?n=5", "drop-school", "restore")) {
            client.press(verb);
        }

        List<JsonNode> replayed = new ArrayList<>(before);
        for (JsonNode event : client.all("/v3.0/events?limit=1000&starting_after=" + bookmark)) {
            replay(event, replayed);
        }

        assertThat(replayed)
                .containsExactlyInAnyOrderElementsOf(client.all("/v3.0/sections?limit=10000"));
    }

    private static void replay(JsonNode event, List<JsonNode> sections) {
        JsonNode object = event.at("/data/object");
        String type = event.get("type").asText();
        if (type.startsWith("sections.")) {
            sections.removeIf(section -> section.get("id").equals(object.get("id")));
            if (!type.endsWith(".deleted")) {
                sections.add(object);
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        return new HashSet<>(PortalClient.texts(array));
    }
}

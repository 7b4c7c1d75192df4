package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.roster.StoredRecord;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a district shares for rostering, and what of it is imported (profile albert). */
final class RosterSharingTest {

    private final SeatWorld world = SeatWorld.rostered("albert");

    @Test
    @DisplayName("A8: whoever is shared for sign-in alone cannot import, and is told why")
    void importsNobodyWhoIsNotInRosterSharing() {
        List<StoredRecord> before = world.api.roster.all(DISTRICT);

        JsonNode run = importsOwn("t-sign-in-alone");

        assertThat(run.path("state").asText()).isEqualTo("refused");
        assertThat(run.path("advice").asText())
                .isEqualTo(
                        "Not in roster sharing: Clever shows this record to no application that"
                                + " rosters. Somebody who can sign in all the same is shared for"
                                + " sign-in alone; share the same people with both applications.");
        assertThat(world.api.roster.all(DISTRICT)).isEqualTo(before);
    }

    @Test
    @DisplayName("A17: a teacher's own import, twice, is as once")
    void importsTwiceAsOnce() {
        world.student("new", "s0");
        world.classOf("c1", "s0", "t1", "b", "c", "d", "new");

        JsonNode first = importsOwn("t1");
        List<StoredRecord> once = world.api.roster.all(DISTRICT);
        JsonNode second = importsOwn("t1");

        assertThat(first.path("state").asText()).isEqualTo("completed");
        assertThat(once).anyMatch(stored -> stored.key().id().equals("new"));
        assertThat(second.path("state").asText()).isEqualTo("completed");
        assertThat(world.api.roster.all(DISTRICT)).isEqualTo(once);
    }

    @Test
    @DisplayName(
            "A10, A16: the review counts what is shared, and warns of a fixed list of sections")
    void warnsOfAFixedListOfSections() {
        SeatWorld fresh = new SeatWorld("albert");
        fresh.api.connections.update(
                DISTRICT, c -> c.withSettings(Profiles.of("albert").settings(DISTRICT.portal())));
        advance(fresh, "\"request\",\"purposes\":[\"rostering\",\"sign-in\"]");
        advance(fresh, "\"approve\"");
        advance(fresh, "\"share\"");
        fresh.api.call("POST", SeatWorld.HOME + "/runs", "{\"mode\":\"preview\"}");
        fresh.drain();

        JsonNode review = fresh.get("/onboarding/review");

        assertThat(review.path("students").asInt()).isEqualTo(7);
        assertThat(review.path("teaching")).hasSize(3);
        assertThat(review.path("remarks"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.path("code").asText()).isEqualTo("everybody-through-classes");
                    assertThat(remark.path("count").asInt())
                            .isEqualTo(review.path("classes").asInt());
                    assertThat(remark.path("advice").asText()).contains("fixed list of sections");
                });
        assertThat(fresh.api.roster.all(DISTRICT)).isEmpty();
    }

    private static void advance(SeatWorld world, String event) {
        String target = SeatWorld.HOME + "/onboarding/events";
        Answer answer = world.api.staff().post(target, "{\"event\":" + event + "}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private JsonNode importsOwn(String teacher) {
        String body = "{\"mode\":\"full\",\"scope\":{\"teacher\":\"" + teacher + "\"}}";
        Answer asked = world.api.call("POST", SeatWorld.HOME + "/runs", body);
        world.drain();
        return world.get("/runs/" + asked.json().path("id").asText());
    }
}

package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * Rocket Math's way with a district, from the trial to the renewal: seats are set up free for
 * thirty days, whoever is beyond them has a grace, and a year that is bought takes nothing away.
 */
class RocketMathStoryTest {
    private static final int STUDENTS = 260;

    @Test
    @DisplayName("R4, R7, R12, R14, R17, R18, R23, R25, R26, R27, R28, X1: from trial to renewal")
    void fromTheTrialToTheRenewal() throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(STUDENTS));
        try (var stack = new WholeStack(sandbox, Map.of("VENDOR_PROFILE", "rocket-math"));
                var vendor = new Vendor(stack.uri())) {
            People people = new People(stack, "clever", stack.districts(2));
            String district = "/v1/districts/" + people.district();
            Vendor.Hand staff = vendor.staff("Sam of Support");

            // The staff open the account and paste the portal's id, which one account alone can
            // have.
            String account = opened(staff, "Elmwood Schools");
            String link = "{\"portal\":\"clever\",\"id\":\"%s\"}".formatted(key(people));
            staff.post(account + "/districts", link);
            String other = opened(staff, "Another Customer");
            assertThat(staff.refused(other + "/districts", link).path("code").asText())
                    .isEqualTo("district-taken");

            // An owner is named and accepts; from then on the district's own people act.
            String owner =
                    staff.put(
                                    account + "/owner",
                                    "{\"name\":\"Ona Wren\",\"email\":\"ona@elmwood.example\"}",
                                    staff.get(account).path("version").asLong())
                            .at("/owner/member")
                            .asText();
            Vendor.Hand ona = vendor.member(owner);
            ona.post(account + "/members/" + owner + "/acceptance", "{}");

            // Thirty days are free, and so are the seats in them; a second trial there is not.
            JsonNode trial = ona.post(account + "/subscription/trial", "");
            assertThat(trial.path("standing").asText()).isEqualTo("trial");
            ona.put(
                    account + "/subscription/seats",
                    "{\"seats\":250}",
                    trial.path("version").asLong(1));
            assertThat(ona.refused(account + "/subscription/trial", "").path("code").asText())
                    .isEqualTo("trial-used");

            // Clever is read when the owner asks, and 250 seats are enough to ask (R12, R28).
            JsonNode run = ona.post(account + "/rostering", "{}");
            assertThat(stack.ended(people.district(), run).path("state").asText())
                    .isEqualTo("completed");
            JsonNode seats = ona.get(district + "/seats");
            assertThat(seats.path("holding").asInt()).isEqualTo(250);
            assertThat(seats.path("grace").asInt()).isEqualTo(STUDENTS - 250);

            // 667 seats cost more than 1,000, and the quote says so (R7).
            JsonNode quote = ona.post(account + "/quotes", "{\"seats\":667}");
            assertThat(quote.at("/price/total").asLong()).isEqualTo(200_100);
            assertThat(quote.at("/cheaper/total").asLong()).isEqualTo(200_000);

            // Fewer seats than students cannot be bought (R27); the quote can.
            assertThat(ona.refused(account + "/purchases", "{\"seats\":259}").path("code").asText())
                    .isEqualTo("too-few-seats");
            JsonNode paid =
                    ona.post(
                            account + "/purchases",
                            "{\"quote\":" + quote.path("quote").asInt() + "}");
            assertThat(paid.path("standing").asText()).isEqualTo("paid");
            JsonNode all =
                    stack.seats(people.district(), now -> now.path("holding").asInt() == STUDENTS);
            assertThat(all.path("grace").asInt()).isZero();

            // The next year is added to the end of this one, and nobody loses a seat.
            JsonNode renewed = ona.post(account + "/purchases", "{\"seats\":667}");
            assertThat(renewed.at("/terms/1/from")).isEqualTo(renewed.at("/terms/0/until"));
            assertThat(ona.get(district + "/seats").path("holding").asInt()).isEqualTo(STUDENTS);
            assertThat(ona.get(account + "/journal").toString())
                    .contains("Sam of Support")
                    .contains(owner);
        }
    }

    private static String opened(Vendor.Hand staff, String name) throws Exception {
        String body = "{\"kind\":\"district\",\"name\":\"" + name + "\"}";
        return "/v1/accounts/" + staff.post("/v1/accounts", body).path("id").asText();
    }

    private static String key(People people) {
        return people.district().substring(people.district().indexOf(':') + 1);
    }
}

package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Both applications of a pair, compared for a district of Albert's. */
class PairEndpointTest {
    private static final DistrictId DISTRICT = AccountWorld.DISTRICT;
    private static final String ONBOARDING = AccountWorld.HOME + "/onboarding";

    private final AccountWorld world = new AccountWorld();

    PairEndpointTest() {
        world.connections.update(
                DISTRICT,
                there -> there.withSettings(Profiles.of("albert").settings(DISTRICT.portal())));
    }

    @Test
    @DisplayName("A7: the report lists each mismatched teacher, and who must act")
    void listsEachMismatchedTeacher() {
        change(there -> there.withShards(1));
        teaches("t-both");
        teaches("t-rostered");
        seen("t-both");
        seen("t-login");

        List<JsonNode> rows = rows(ONBOARDING + "/pair?limit=1");

        assertThat(rows)
                .extracting(row -> row.path("id").asText() + " " + row.path("mismatch").asText())
                .containsExactly("t-login not-on-roster", "t-rostered never-signed-in");
        assertThat(rows).allMatch(row -> row.path("nextActor").asText().equals("district"));
        assertThat(rows).allMatch(row -> row.path("role").asText().equals("teacher"));
    }

    @Test
    @DisplayName("A7: before the import there is a review to compare with, or a refusal")
    void needsAPreviewBeforeTheImport() {
        assertThat(world.staff().get(ONBOARDING + "/pair").code()).isEqualTo("review-missing");
    }

    @Test
    @DisplayName("A7, A9: the checklist names the missing application and the district")
    void blocksTheStep() {
        change(there ->
                there.withOnboarding(
                        there.onboarding().withApplication(SignInApplication.MISSING)));

        JsonNode checklist = world.staff().get(ONBOARDING).json().path("checklist");

        assertThat(checklist)
                .filteredOn(row -> row.path("state").asText().equals("blocked"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("purpose").asText()).isEqualTo("sign-in");
                    assertThat(row.path("reason").asText())
                            .isEqualTo("sign-in-application-missing");
                    assertThat(row.path("nextActor").asText()).isEqualTo("district");
                });
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        change(there -> there.withShards(1));

        assertThat(world.staff().get(ONBOARDING + "/pair?cursor=elsewhere").code())
                .isEqualTo("cursor-invalid");
    }

    private List<JsonNode> rows(String first) {
        List<JsonNode> rows = new ArrayList<>();
        Optional<String> target = Optional.of(first);
        while (target.isPresent()) {
            Answer answer = world.staff().get(target.get());
            assertThat(answer.status()).isEqualTo(200);
            answer.json().path("items").forEach(rows::add);
            target =
                    Optional.of(answer.json().path("next").asText())
                            .filter(next -> !next.isEmpty())
                            .map(next -> first + "&cursor=" + next);
        }
        return rows;
    }

    private void change(UnaryOperator<Connection> how) {
        world.connections.update(DISTRICT, how);
    }

    private void teaches(String id) {
        Image teacher = new Image(SampleRoster.person(id, Role.TEACHER, "s1"), List.of());
        world.roster.write(
                DISTRICT, 1, 1, List.of(SampleRoster.stored(teacher)), WriteMode.FIRST_IMPORT);
    }

    private void seen(String id) {
        Sighting seen = new Sighting(id, Optional.of(Role.TEACHER), world.clock.instant());
        world.logins.see(DISTRICT, seen);
    }
}

package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.FactKind;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From an API request to the stored state, each row under the profile it came from. */
final class OnboardingEndpointsTest {
    private static final DistrictId CLEVER = new DistrictId(Portal.CLEVER, "new");
    private static final DistrictId CLASSLINK = new DistrictId(Portal.CLASSLINK, "2284");
    private static final String BOTH = ",\"purposes\":[\"rostering\",\"sign-in\"]";

    private final AccountWorld world = new AccountWorld();

    @Nested
    @DisplayName("Albert")
    class Albert {
        private final District district = new District("albert", CLEVER);

        @Test
        @DisplayName(
                "A6, A15, A16, M10: nothing is imported before the last gate, and at once after it")
        void importsAtTheLastGate() {
            district.staff("request", BOTH);
            district.refusesToImport("not-approved", "staff");
            district.staff("approve", "");
            district.refusesToImport("sharing-not-set-up", "district");
            district.staff("share", "");
            district.refusesToImport("not-reviewed", "staff");
            assertThat(world.queue.sent()).isEmpty();

            district.staff("review", "");

            assertThat(district.stored().openRun().orElseThrow().mode()).isEqualTo("full");
            assertThat(district.stored().onboarding().rostering().stage()).isEqualTo(Stage.ENABLED);
            assertThat(world.queue.sent()).hasSize(1);
        }

        @Test
        @DisplayName("A16: once it is shared it may be previewed, and nothing else")
        void previewsBeforeTheReview() {
            district.staff("request", BOTH);
            district.staff("approve", "");
            assertThat(district.run("preview").code()).isEqualTo("onboarding-incomplete");
            district.staff("share", "");

            assertThat(district.run("preview").status()).isEqualTo(202);
            assertThat(district.get("/review").code()).isEqualTo("review-missing");
        }

        @Test
        @DisplayName("A1: rostering alone is refused with a reason")
        void refusesRosteringAlone() {
            Answer answer = district.post("request", "");

            assertThat(answer.code()).isEqualTo("onboarding-refused");
            assertThat(answer.json().path("reason").asText()).isEqualTo("sign-in-missing");
            assertThat(district.stored().onboarding().number()).isZero();
        }

        @Test
        @DisplayName("A2: one approval approves both requests")
        void approvesThePair() {
            district.staff("request", BOTH);

            JsonNode shown = district.staff("approve", "");

            assertThat(shown.path("rostering").asText()).isEqualTo("approved");
            assertThat(shown.path("signIn").asText()).isEqualTo("launched");
            assertThat(district.stage(Purpose.ROSTERING)).isEqualTo(Stage.APPROVED);
            assertThat(district.stage(Purpose.SIGN_IN)).isEqualTo(Stage.LAUNCHED);
        }

        @Test
        @DisplayName("A2: one rejected leaves the other pending")
        void leavesTheOtherPending() {
            district.staff("request", BOTH);

            district.staff("reject", ",\"purposes\":[\"sign-in\"]");

            assertThat(district.stage(Purpose.ROSTERING)).isEqualTo(Stage.REQUESTED);
            assertThat(district.stage(Purpose.SIGN_IN)).isEqualTo(Stage.REJECTED);
        }

        @Test
        @DisplayName("A5, P48: an approval that is retried, with its key or another, is told once")
        void tellsOfAnApprovalOnce() {
            district.staff("request", BOTH);
            String approve = "{\"event\":\"approve\"}";

            world.staff().post(district.events(), "key-a", approve);
            world.staff().post(district.events(), "key-a", approve);
            world.staff().post(district.events(), "key-b", approve);

            assertThat(told()).containsOnlyOnce(FactKind.APPROVED);
            assertThat(told()).containsOnlyOnce(FactKind.REQUESTED);
        }

        @Test
        @DisplayName("A15: the review is told once, and with it the import opens")
        void tellsOfTheReview() {
            district.throughSharing();
            assertThat(told()).doesNotContain(FactKind.REVIEWED);

            district.staff("review", "");
            district.staff("review", "");

            assertThat(told()).containsOnlyOnce(FactKind.REVIEWED);
        }

        @Test
        @DisplayName("A4, A14: a launch date is shown in US form, and opens sign-in by itself")
        void showsTheLaunchDate() {
            district.staff(
                    "request",
                    BOTH + ",\"launch\":{\"date\":\"2099-08-17\",\"zone\":\"America/Chicago\"}");

            JsonNode shown = district.staff("approve", "");

            assertThat(shown.path("badge").asText()).isEqualTo("Launch Date: 08/17/99");
            assertThat(shown.path("signIn").asText()).isEqualTo("scheduled");
            assertThat(district.stored().settings().signIn().launch()).isPresent();
            assertThat(told()).doesNotContain(FactKind.LAUNCHED);
        }

        @Test
        @DisplayName("A4: a launch date is changed before it comes; no date launches at once")
        void changesTheLaunchDate() {
            district.staff("request", BOTH + ",\"launch\":{\"date\":\"2099-08-17\"}");
            district.staff("approve", "");
            JsonNode later = district.staff("launch", ",\"launch\":{\"date\":\"2099-09-01\"}");
            assertThat(later.path("badge").asText()).isEqualTo("Launch Date: 09/01/99");

            JsonNode now = district.staff("launch", ",\"launch\":{\"date\":null}");

            assertThat(now.path("badge").asText()).isEqualTo("Launched");
            assertThat(told()).containsOnlyOnce(FactKind.LAUNCHED);
            assertThat(
                            district.post("launch", ",\"launch\":{\"date\":\"2099-12-01\"}")
                                    .json()
                                    .path("reason")
                                    .asText())
                    .isEqualTo("nothing-to-decide");
        }

        @Test
        @DisplayName("R13: a stage that is skipped is refused")
        void refusesASkippedStage() {
            assertThat(district.post("review", "").json().path("reason").asText())
                    .isEqualTo("stage-skipped");
        }

        @Test
        @DisplayName("A13: the profile leaves staff out")
        void ignoresStaff() {
            assertThat(world.get(district.home()).json().at("/settings/staff").asText())
                    .isEqualTo("ignore");
        }

        @Test
        @DisplayName(
                "R8: no fact ever asks the district for its sharing; the checklist waits for it")
        void asksTheDistrictForNothing() {
            district.throughSharing();
            district.staff("review", "");

            assertThat(told())
                    .containsOnly(
                            FactKind.REQUESTED,
                            FactKind.APPROVED,
                            FactKind.LAUNCHED,
                            FactKind.REVIEWED);
        }

        @Test
        @DisplayName("R30: who decided what and when is kept, the newest first")
        void keepsTheJournal() {
            district.throughSharing();

            JsonNode items = district.get("/decisions").json().path("items");

            assertThat(items.findValuesAsText("event"))
                    .containsExactly("share", "approve", "request");
            assertThat(items.get(1).at("/by/party").asText()).isEqualTo("staff");
            assertThat(items.get(1).at("/by/id").asText()).isEqualTo("Sam Staff");
        }

        @Test
        @DisplayName("A5, A15: the product may not approve for the vendor")
        void keepsDecisionsToStaff() {
            district.staff("request", BOTH);

            assertThat(world.product().post(district.events(), "{\"event\":\"approve\"}").status())
                    .isIn(400, 403);
            assertThat(district.stage(Purpose.ROSTERING)).isEqualTo(Stage.REQUESTED);
        }
    }

    @Nested
    @DisplayName("Rocket Math")
    class RocketMath {
        private final District clever = new District("rocket-math", CLEVER);
        private final District classLink = new District("rocket-math", CLASSLINK);

        @Test
        @DisplayName(
                "R12: 199 seats are refused at Clever with the Library as the hint, 200 are taken")
        void needsTwoHundredSeatsAtClever() {
            Answer refused = clever.post("request", ",\"seats\":199");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("reason").asText()).isEqualTo("seats-below-minimum");
            assertThat(refused.json().path("hint").asText()).contains("Library");
            assertThat(clever.stored().openRun()).isEmpty();

            clever.staff("request", ",\"seats\":200");

            assertThat(clever.stage(Purpose.ROSTERING)).isEqualTo(Stage.ENABLED);
            assertThat(clever.stored().openRun()).isPresent();
        }

        @Test
        @DisplayName("R12: one seat is enough at ClassLink")
        void needsNoMinimumAtClassLink() {
            assertThat(classLink.run("full").status()).isEqualTo(202);
        }

        @Test
        @DisplayName(
                "R28: nothing of Clever is imported until it is asked for; ClassLink waits for nobody")
        void asksAtCleverAlone() {
            JsonNode atClever = clever.get("").json();
            JsonNode atClassLink = classLink.get("").json();

            assertThat(atClever.at("/import/open").asBoolean()).isFalse();
            assertThat(atClever.at("/import/blocker").asText()).isEqualTo("not-requested");
            assertThat(atClever.at("/import/nextActor").asText()).isEqualTo("owner");
            assertThat(atClassLink.at("/import/open").asBoolean()).isTrue();
        }

        @Test
        @DisplayName(
                "R13: asking for the roster is the request; the way is invited, requested, enabled")
        void takesARunForTheRequest() {
            assertThat(clever.run("full").json().path("reason").asText())
                    .isEqualTo("seats-missing");
            world.call("PATCH", clever.home(), "{\"settings\":{\"seats\":{\"pool\":250}}}");

            assertThat(clever.run("full").status()).isEqualTo(202);

            assertThat(clever.stored().onboarding().rostering().stage()).isEqualTo(Stage.ENABLED);
            assertThat(clever.stored().onboarding().rostering().mark(Stage.REQUESTED)).isPresent();
        }

        @Test
        @DisplayName("R11: what is shared at ten can be asked for at one past ten")
        void addsNoWaitingTime() {
            world.clock.advance(Duration.ofMinutes(1));

            clever.staff("request", ",\"seats\":200");

            assertThat(clever.stored().openRun().orElseThrow().at())
                    .isEqualTo(world.clock.instant());
        }

        @Test
        @DisplayName("I4: rostering without sign-in is allowed")
        void needsNoPair() {
            clever.staff("request", ",\"seats\":300");

            assertThat(clever.stage(Purpose.SIGN_IN)).isEqualTo(Stage.INVITED);
        }

        @Test
        @DisplayName("R30: every row that is not done names who must act")
        void namesTheNextActor() {
            JsonNode rows = clever.get("").json().path("checklist");

            assertThat(rows).isNotEmpty();
            rows.forEach(row -> {
                boolean done = row.path("state").asText().equals("done");
                assertThat(row.path("nextActor").asText().equals("nobody")).isEqualTo(done);
            });
        }

        @Test
        @DisplayName("a paused rostering is not imported until it is resumed")
        void pausesAndResumes() {
            clever.staff("request", ",\"seats\":200");
            world.connections.update(CLEVER, Connection::withoutOpenRun);
            clever.staff("pause", ",\"purposes\":[\"rostering\"]");
            clever.refusesToImport("paused", "staff");

            clever.staff("resume", ",\"purposes\":[\"rostering\"]");

            assertThat(clever.run("full").status()).isEqualTo(202);
        }
    }

    @Test
    void refusesWhatAnEventDoesNotTake() {
        District district = new District("albert", CLEVER);

        assertThat(district.post("approve", ",\"seats\":5").json().path("path").asText())
                .isEqualTo("$.seats");
        assertThat(district.post("reject", "").json().path("path").asText())
                .isEqualTo("$.purposes");
        assertThat(district.post("arrive", "").json().path("path").asText()).isEqualTo("$.event");
        assertThat(
                        district.post("request", ",\"launch\":{\"date\":\"08/17/26\"}")
                                .json()
                                .path("path")
                                .asText())
                .isEqualTo("$.launch.date");
        assertThat(world.staff().get("/v1/districts/clever:unknown/onboarding").status())
                .isEqualTo(404);
    }

    private List<FactKind> told() {
        List<FactKind> kinds = new ArrayList<>();
        world.outbox.entries().stream().map(Entry::fact).forEach(fact -> kinds.add(fact.kind()));
        return kinds;
    }

    /** A district that has just been discovered under a profile. */
    private final class District {
        private final DistrictId id;

        District(String profile, DistrictId id) {
            this.id = id;
            world.connections.create(
                    id,
                    Connection.discovered(
                            id, Profiles.of(profile).settings(id.portal()), world.clock.instant()));
        }

        String home() {
            return "/v1/districts/" + id.asString();
        }

        String events() {
            return home() + "/onboarding/events";
        }

        Connection stored() {
            return world.connections.find(id).orElseThrow();
        }

        Stage stage(Purpose purpose) {
            return stored().onboarding().track(purpose).stage();
        }

        Answer get(String below) {
            return world.staff().get(home() + "/onboarding" + below);
        }

        Answer post(String event, String more) {
            return world.staff().post(events(), "{\"event\":\"" + event + "\"" + more + "}");
        }

        JsonNode staff(String event, String more) {
            Answer answer = post(event, more);
            assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
            return answer.json();
        }

        void throughSharing() {
            staff("request", BOTH);
            staff("approve", "");
            staff("share", "");
        }

        Answer run(String mode) {
            return world.call("POST", home() + "/runs", "{\"mode\":\"" + mode + "\"}");
        }

        void refusesToImport(String reason, String nextActor) {
            Answer answer = run("full");
            assertThat(answer.code()).isEqualTo("onboarding-incomplete");
            assertThat(answer.json().path("reason").asText()).isEqualTo(reason);
            assertThat(answer.json().path("nextActor").asText()).isEqualTo(nextActor);
            assertThat(stored().openRun()).isEmpty();
        }
    }
}

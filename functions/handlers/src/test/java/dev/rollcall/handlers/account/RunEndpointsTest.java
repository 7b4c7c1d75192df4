package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;
import static dev.rollcall.handlers.account.AccountWorld.FINGERPRINT;
import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.district.Schedule;
import dev.rollcall.handlers.Answer;
import dev.rollcall.sync.run.RunEvent;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

class RunEndpointsTest {

    private static final String RUNS = HOME + "/runs";
    private static final String RUN = RUNS + "/r1";

    private final AccountWorld world = new AccountWorld();

    @Test
    void opensARunAndSaysWhereItIs() {
        Answer answer = request("full");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("state").asText()).isEqualTo("queued");
        assertThat(answer.header("location")).isEqualTo(RUNS + "/" + id(answer));
        assertThat(world.get(answer.header("location")).json().path("id").asText())
                .isEqualTo(id(answer));
    }

    @Test
    void joinsTheRunThatIsOpen() {
        String open = id(request("delta"));

        Answer joined = request("full");

        assertThat(joined.status()).isEqualTo(202);
        assertThat(id(joined)).isEqualTo(open);
        assertThat(joined.json().path("joined").booleanValue()).isTrue();
        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.FULL);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    @DisplayName("X4 opens a run of a part of the district, and shows which")
    void opensARunOfAPart(Level level) {
        Answer answer = requestPart(level, "id-1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("scope").toString())
                .isEqualTo("{\"" + level.code() + "\":\"id-1\"}");
        assertThat(world.get(answer.header("location")).json().path("scope"))
                .isEqualTo(answer.json().path("scope"));
        assertThat(world.connection().openRun().orElseThrow().scope())
                .contains(new RosterScope(level, "id-1"));
    }

    @Test
    @DisplayName("X4 shows which parts wait while a run is open")
    void showsWhichPartsWait() {
        request("full");

        Answer joined = requestPart(Level.TEACHER, "t1");

        assertThat(joined.json().path("joined").booleanValue()).isTrue();
        assertThat(
                        world.get("/v1/districts/" + DISTRICT.asString())
                                .json()
                                .at("/freshness/waitingScopes")
                                .toString())
                .isEqualTo("[{\"teacher\":\"t1\"}]");
    }

    @Test
    @DisplayName("R28 refuses one part too many of a district that was never read whole")
    void refusesOnePartTooMany() {
        for (int number = 0; number <= Schedule.MOST_SCOPES; number++) {
            assertThat(requestPart(Level.TEACHER, "t" + number).status()).isEqualTo(202);
        }

        Answer last = requestPart(Level.TEACHER, "one-more");

        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("parts-waiting");
    }

    @Test
    void joinsARunThatIsClaimedButNotYetWritten() {
        var claim = new OpenRun("r9", "delta", "follow_up", world.clock.instant());
        world.connections.update(DISTRICT, c -> c.withOpenRun(claim));

        Answer joined = request("delta");

        assertThat(id(joined)).isEqualTo("r9");
        assertThat(joined.json().path("trigger").asText()).isEqualTo("follow_up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|field-missing|$.mode",
                "{\"mode\":\"all\"}|field-value|$.mode",
                "{\"mode\":\"full\",\"scope\":{}}|field-value|$.scope",
                "{\"mode\":\"full\",\"scope\":{\"school\":\"s1\",\"class\":\"c1\"}}|field-value|$.scope",
                "{\"mode\":\"full\",\"scope\":{\"school\":\"\"}}|field-value|$.scope.school",
                "{\"mode\":\"full\",\"scope\":{\"term\":\"t1\"}}|field-unknown|$.scope",
                "{\"mode\":\"full\",\"scope\":\"s1\"}|field-type|$.scope",
                "{\"mode\":\"full\",\"force\":true}|field-unknown|$"
            })
    void refusesOtherRequests(String body, String code, String path) {
        Answer answer = world.call("POST", RUNS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("path").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, district-paused", "DISCONNECTED, district-disconnected"})
    void refusesRunsOfADistrictThatIsNotWorkedOn(ConnectionState state, String code) {
        world.connections.update(DISTRICT, c -> c.withState(state));

        assertThat(request("full").code()).isEqualTo(code);
    }

    @Test
    void listsRunsNewestFirst() {
        world.holdRun("r1");
        world.holdRun("r2");

        JsonNode first = world.get(RUNS + "?limit=1").json();

        assertThat(first.path("items").path(0).path("id").asText()).isEqualTo("r2");
        assertThat(world.get(RUNS + "?cursor=" + first.path("next").asText()).json().path("items"))
                .singleElement()
                .matches(run -> run.path("id").asText().equals("r1"));
    }

    @Test
    void showsWhatARunDidAndCost() {
        world.holdRun("r1");

        JsonNode run = world.get(RUN).json();

        assertThat(run.path("state").asText()).isEqualTo("held");
        assertThat(run.path("durationMillis").intValue()).isEqualTo(90_000);
        assertThat(run.path("holds").path(0).toString())
                .isEqualTo("{\"rule\":\"archives\",\"kind\":\"person\",\"changes\":40,\"of\":100}");
        assertThat(run.path("usage").path("readCapacityUnits").decimalValue()).isEqualTo("2.5");
        assertThat(run.path("usage").path("writeCapacityUnits").intValue()).isEqualTo(4);
        assertThat(run.at("/report/kinds/person/created").intValue()).isEqualTo(3);
        assertThat(run.at("/report/schools/1/school").asText()).isEqualTo("school-full");
        assertThat(run.at("/report/remarks/0/code").asText()).isEqualTo("school-under-school");
        assertThat(run.at("/report/remarks/0/subject").asText()).isEqualTo("s2");
        assertThat(run.at("/report/remarks/0/count").intValue()).isEqualTo(1);
        assertThat(run.at("/report/remarks/0/advice").asText()).contains("parentSourcedId");
    }

    @Test
    void estimatesTheCostInMicroDollars() {
        world.holdRun("r1");

        // 2.5 reads 0.3 + 4 writes 2.5 + 1.5 s of 1,769 MB 34.5 + one invocation 0.2 and message
        // 1.5
        assertThat(world.get(RUN).json().at("/usage/estimatedCostMicroDollars").intValue())
                .isEqualTo(39);
    }

    @Test
    void knowsNoRunOfAnotherDistrict() {
        world.holdRun("r1");

        assertThat(world.get(RUN.replace("clever:d1", "clever:d2")).status()).isEqualTo(404);
        assertThat(world.get(RUNS + "/r2").status()).isEqualTo(404);
    }

    @Nested
    class APlan {

        APlan() {
            world.holdRun("r1");
        }

        @Test
        void isShownFieldByField() {
            JsonNode changes = world.get(RUN + "/changes?limit=2").json();

            assertThat(changes.at("/items/0/change").asText()).isEqualTo("create");
            assertThat(changes.at("/items/0/fields/0").toString())
                    .isEqualTo("{\"field\":\"highGrade\",\"before\":null,\"after\":\"12\"}");
            assertThat(changes.at("/items/1/fields")).isEmpty();
        }

        @Test
        void marksWhatIsHeldBack() {
            JsonNode changes = world.get(RUN + "/changes").json();

            assertThat(changes.at("/items/0/held").booleanValue()).isFalse();
            assertThat(changes.at("/items/3/held").booleanValue()).isTrue();
            assertThat(changes.at("/items/3/standing").asText()).isEqualTo("held");
        }

        @Test
        void pagesToItsEnd() {
            JsonNode first = world.get(RUN + "/changes?limit=3").json();
            JsonNode last =
                    world.get(RUN + "/changes?cursor=" + first.path("next").asText()).json();

            assertThat(first.path("items")).hasSize(3);
            assertThat(last.path("items")).hasSize(1);
            assertThat(last.has("next")).isFalse();
        }

        @Test
        void isEmptyBeforeThereIsOne() {
            String run = id(request("full"));

            assertThat(world.get(RUNS + "/" + run + "/changes").json().path("items")).isEmpty();
            assertThat(world.get(RUNS + "/" + run + "/quarantine").json().path("items")).isEmpty();
        }

        @Test
        void refusesACursorThatIsNotOurs() {
            assertThat(world.get(RUN + "/changes?cursor=x").code()).isEqualTo("cursor-invalid");
            assertThat(world.get(RUN + "/quarantine?cursor=x").code()).isEqualTo("cursor-invalid");
        }

        @Test
        void namesBrokenRecordsWithoutTheirBodies() {
            Answer first = world.get(RUN + "/quarantine?limit=1");
            JsonNode rest = world.get(RUN + "/quarantine?cursor=" + next(first)).json();

            assertThat(first.json().at("/items/0").toString())
                    .isEqualTo(
                            "{\"kind\":\"person\",\"id\":\"p\",\"code\":\"wrong-type\","
                                    + "\"path\":\"roles\"}");
            assertThat(rest.path("items")).hasSize(2);
            assertThat(rest.has("next")).isFalse();
        }
    }

    @Nested
    class AHeldRun {

        AHeldRun() {
            world.holdRun("r1");
        }

        @Test
        void goesOnOnceItsPlanIsApproved() {
            Answer answer = approve(FINGERPRINT);

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().path("state").asText()).isEqualTo("applying");
            assertThat(answer.json().at("/approval/by").asText()).isEqualTo("local");
            assertThat(world.queue.sent()).hasSize(1);
        }

        @Test
        void isApprovedOnlyOnce() {
            approve(FINGERPRINT);

            assertThat(approve(FINGERPRINT).code()).isEqualTo("run-not-held");
        }

        @Test
        void isNotApprovedForAnotherPlan() {
            assertThat(approve("fedcba").code()).isEqualTo("plan-differs");
        }

        @Test
        void isNotApprovedTooLate() {
            world.clock.advance(Duration.ofDays(8));

            assertThat(approve(FINGERPRINT).code()).isEqualTo("hold-expired");
        }

        @Test
        void isNotApprovedOnceSuperseded() {
            var run = world.runs.find(DISTRICT, "r1").orElseThrow();
            world.runs.save(DISTRICT, run.edit().on(RunEvent.SUPERSEDED).done());

            assertThat(approve(FINGERPRINT).code()).isEqualTo("plan-superseded");
        }

        @Test
        void isNotApprovedWhileAnotherIsOpen() {
            String open = id(request("delta"));

            Answer answer = approve(FINGERPRINT);

            assertThat(answer.code()).isEqualTo("run-open");
            assertThat(answer.json().path("run").asText()).isEqualTo(open);
        }

        @Test
        void isNotApprovedWhileItsDistrictIsPaused() {
            world.connections.update(DISTRICT, c -> c.withState(ConnectionState.PAUSED));

            assertThat(approve(FINGERPRINT).code()).isEqualTo("district-paused");
        }

        @Test
        void isDiscarded() {
            Answer answer = world.call("POST", RUN + "/discard", "");

            assertThat(answer.json().path("state").asText()).isEqualTo("discarded");
            assertThat(world.log.last().path("outcome").asText()).isEqualTo("discarded");
            assertThat(world.log.last().path("Runs").intValue()).isEqualTo(1);
            assertThat(world.connection().heldRuns()).isEmpty();
        }

        private Answer approve(String fingerprint) {
            String body = "{\"fingerprint\":\"" + fingerprint + "\"}";
            return world.call("POST", RUN + "/approval", body);
        }
    }

    private Answer requestPart(Level level, String id) {
        String scope = "{\"" + level.code() + "\":\"" + id + "\"}";
        return world.call("POST", RUNS, "{\"mode\":\"full\",\"scope\":" + scope + "}");
    }

    private Answer request(String mode) {
        return world.call("POST", RUNS, "{\"mode\":\"" + mode + "\"}");
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }

    private static String next(Answer answer) {
        return answer.json().path("next").asText();
    }
}

package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;
import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.Json;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

class DistrictEndpointsTest {

    private static final DistrictId TENANT = new DistrictId(Portal.CLASSLINK, "90210");

    private final AccountWorld world = new AccountWorld();

    @Test
    void pagesThroughEveryDistrictOnce() {
        IntStream.range(2, 6).forEach(i -> world.connect(new DistrictId(Portal.CLEVER, "d" + i)));

        JsonNode first = world.get("/v1/districts?limit=2").json();
        JsonNode second = world.get("/v1/districts?limit=2&cursor=" + next(first)).json();
        JsonNode third = world.get("/v1/districts?limit=2&cursor=" + next(second)).json();

        assertThat(List.of(first, second, third))
                .flatExtracting(DistrictEndpointsTest::ids)
                .containsExactly("clever:d1", "clever:d2", "clever:d3", "clever:d4", "clever:d5");
        assertThat(third.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "x", "", "1e3", "99999999999"})
    void refusesOtherPageLengths(String limit) {
        assertThat(world.get("/v1/districts?limit=" + limit).code()).isEqualTo("parameter-invalid");
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        assertThat(world.get("/v1/districts?cursor=abc").code()).isEqualTo("cursor-invalid");
    }

    @Test
    void saysWhoMustActNext() {
        assertThat(nextActor()).isEqualTo("nobody");
        world.connections.update(DISTRICT, c -> c.withHeldRuns(List.of("r1")));
        assertThat(nextActor()).isEqualTo("operator");
        world.connections.update(DISTRICT, c -> c.withState(ConnectionState.DISCONNECTED));
        assertThat(nextActor()).isEqualTo("district");
        world.connections.update(DISTRICT, c -> c.withState(ConnectionState.NOT_ENABLED));
        assertThat(nextActor()).isEqualTo("district");
    }

    @Test
    void advisesTheDistrictThatAddedTheApplicationWithoutEnablingIt() {
        // P38, S4
        world.connect(TENANT);
        world.connections.update(TENANT, c -> c.withState(ConnectionState.NOT_ENABLED));

        JsonNode shown = world.get("/v1/districts/classlink:90210").json();

        assertThat(shown.path("state").asText()).isEqualTo("not-enabled");
        assertThat(shown.path("nextActor").asText()).isEqualTo("district");
        assertThat(shown.path("advice").asText()).contains("ClassLink", "Enable it");
    }

    @ParameterizedTest
    @CsvSource({"access-revoked, credentials", "hierarchy-broken, orgs.csv"})
    void advisesTheDistrictWhoseLastRunFoundAFaultAtItsSide(String code, String word) {
        world.connections.update(DISTRICT, c -> c.withLastRun(ended(code)));

        assertThat(nextActor()).isEqualTo("district");
        assertThat(world.get(HOME).json().path("advice").asText()).contains(word);
        assertThat(world.get("/v1/districts").json().at("/items/0/advice").asText()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal-unavailable", "stuck", "a-code-of-another-version"})
    void givesNoAdviceWhereTheDistrictNeedDoNothing(String code) {
        world.connections.update(DISTRICT, c -> c.withLastRun(ended(code)));

        assertThat(nextActor()).isEqualTo("nobody");
        assertThat(world.get(HOME).json().has("advice")).isFalse();
    }

    @Test
    void letsTheOperatorActFirstOnAHeldRunOfADistrictInTrouble() {
        world.connections.update(
                DISTRICT, c -> c.withLastRun(ended("access-revoked")).withHeldRuns(List.of("r1")));

        assertThat(nextActor()).isEqualTo("operator");
        assertThat(world.get(HOME).json().has("advice")).isTrue();
    }

    @Test
    void refusesToResumeOrRosterADistrictThatIsNotEnabled() {
        world.connections.update(DISTRICT, c -> c.withState(ConnectionState.NOT_ENABLED));

        assertThat(patch("{\"state\":\"active\"}").code()).isEqualTo("district-not-enabled");
        assertThat(world.call("POST", HOME + "/runs", "{\"mode\":\"full\"}").code())
                .isEqualTo("district-not-enabled");
    }

    @Test
    void waitsForTheOwnerBeforeTheFirstRoster() {
        // R28
        world.connections.update(
                DISTRICT, c -> c.withSettings(DistrictSettings.standard(FirstRoster.REQUEST)));

        assertThat(nextActor()).isEqualTo("owner");
    }

    @Test
    void pausesAndResumes() {
        assertThat(patch("{\"state\":\"paused\"}").json().path("state").asText())
                .isEqualTo("paused");
        assertThat(patch("{\"state\":\"active\"}").json().path("state").asText())
                .isEqualTo("active");
        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.FULL);
    }

    @Test
    void refusesToResumeADisconnectedDistrict() {
        world.connections.update(DISTRICT, c -> c.withState(ConnectionState.DISCONNECTED));

        assertThat(patch("{\"state\":\"active\"}").code()).isEqualTo("district-disconnected");
    }

    @Test
    void changesEverySetting() {
        String all =
                """
                {"settings": {"firstRoster": "request", "staff": "ignore", "guardians": "import",
                  "fields": ["birthDate", "title"],
                  "budget": {"archivePercent": 1, "archiveFloor": 2, "archivePeople": 3, "smallFloor": 4,
                    "growthPercent": 500, "growthFloor": 6, "schemaPercent": 7, "churnPercent": 8,
                    "roleFlipPercent": 9, "rollover": {"first": "2026-07-01", "last": "2026-08-31"}},
                  "seats": {"pool": 500, "overSeat": {"policy": "grace", "days": 30}},
                  "oneRoster": {"route": "oauth1", "signature": "hmac-sha1", "oauthVersion": "sent",
                    "basePath": "/ims/oneroster/rostering/v1p2", "application": "%2FaB3xExample%3D",
                    "hierarchy": "refuse"},
                  "signIn": {"unrostered": "refuse", "waiting": "admit", "teachers": "approved",
                    "roles": "ask", "launch": "2026-08-17", "zone": "Pacific/Honolulu"},
                  "onboarding": {"gates": ["request", "review"], "pairing": "required",
                    "enabling": "explicit", "updates": "login", "minimumSeats": 200}}}\
                """;

        JsonNode settings = patch(all).json().path("settings");

        assertThat(settings.path("version").intValue()).isEqualTo(2);
        JsonNode sent = Json.strict(all.getBytes(UTF_8)).orElseThrow().path("settings");
        sent.properties()
                .forEach(p -> assertThat(settings.get(p.getKey())).isEqualTo(p.getValue()));
        assertThat(world.connection().settings().fields())
                .containsExactly(OptionalField.BIRTH_DATE, OptionalField.TITLE);
    }

    @Test
    void forgetsTheNamedApplicationAndLeavesTheRestOfOneRoster() {
        patch("{\"settings\":{\"oneRoster\":{\"application\":\"%2Fa%3D\",\"basePath\":\"/x\"}}}");
        patch("{\"settings\":{\"oneRoster\":{\"application\":null}}}");

        assertThat(world.connection().settings().oneRoster())
                .isEqualTo(OneRosterSettings.standard().withBasePath("/x"));
    }

    @Test
    void forgetsTheLaunchDateAndLeavesTheRestOfSignIn() {
        patch("{\"settings\":{\"signIn\":{\"launch\":\"2026-08-17\",\"zone\":\"UTC\"}}}");
        patch("{\"settings\":{\"signIn\":{\"launch\":null,\"teachers\":\"approved\"}}}");

        var signIn = world.connection().settings().signIn();
        assertThat(signIn.launch()).isEmpty();
        assertThat(signIn.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(signIn.teachers()).isEqualTo(TeacherPolicy.APPROVED);
        assertThat(signIn.waiting()).isEqualTo(Entry.REFUSE);
    }

    @Test
    void showsHowPeopleEnterWhereNothingWasSet() {
        JsonNode signIn = world.get(HOME).json().at("/settings/signIn");

        assertThat(signIn.path("teachers").asText()).isEqualTo("every");
        assertThat(signIn.path("launch").isNull()).isTrue();
        assertThat(signIn.path("zone").asText()).isEqualTo("America/New_York");
    }

    @Test
    void leavesWhatIsNotNamed() {
        patch("{\"settings\":{\"seats\":{\"pool\":5,\"overSeat\":{\"policy\":\"report\"}}}}");
        patch("{\"settings\":{\"seats\":{\"pool\":null}}}");

        var seats = world.connection().settings().seats().main();
        assertThat(seats.pool()).isEmpty();
        assertThat(seats.overSeat()).isEqualTo(new OverSeatPolicy.Report());
    }

    @Nested
    class APatchThatIsWrong {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"state\":\"off\"}|field-value|$.state",
                    "{\"state\":1}|field-type|$.state",
                    "{\"state\":null}|field-type|$.state",
                    "{\"name\":\"x\"}|field-unknown|$",
                    "[]|field-type|$",
                    "{\"settings\":[]}|field-type|$.settings",
                    "{\"settings\":{\"version\":3}}|field-unknown|$.settings",
                    "{\"settings\":{\"staff\":\"off\"}}|field-value|$.settings.staff",
                    "{\"settings\":{\"guardians\":true}}|field-type|$.settings.guardians",
                    "{\"settings\":{\"fields\":[\"title\",\"shoeSize\"]}}|field-value|$.settings.fields[1]",
                    "{\"settings\":{\"fields\":\"title\"}}|field-type|$.settings.fields",
                    "{\"settings\":{\"budget\":{\"archivePercent\":101}}}|field-value|$.settings.budget.archivePercent",
                    "{\"settings\":{\"budget\":{\"archivePercent\":-1}}}|field-value|$.settings.budget.archivePercent",
                    "{\"settings\":{\"budget\":{\"archivePercent\":1.5}}}|field-type|$.settings.budget.archivePercent",
                    "{\"settings\":{\"budget\":{\"rollover\":{\"first\":\"2026-07-01\"}}}}|field-missing|$.settings.budget.rollover.last",
                    "{\"settings\":{\"budget\":{\"rollover\":{\"first\":\"July\",\"last\":\"2026-08-31\"}}}}|field-value|$.settings.budget.rollover.first",
                    "{\"settings\":{\"budget\":{\"rollover\":{\"first\":\"2026-09-01\",\"last\":\"2026-08-31\"}}}}|field-value|$.settings.budget.rollover",
                    "{\"settings\":{\"oneRoster\":[]}}|field-type|$.settings.oneRoster",
                    "{\"settings\":{\"oneRoster\":{\"secret\":\"x\"}}}|field-unknown|$.settings.oneRoster",
                    "{\"settings\":{\"oneRoster\":{\"route\":\"csv\"}}}|field-value|$.settings.oneRoster.route",
                    "{\"settings\":{\"oneRoster\":{\"signature\":\"rsa\"}}}|field-value|$.settings.oneRoster.signature",
                    "{\"settings\":{\"oneRoster\":{\"oauthVersion\":true}}}|field-type|$.settings.oneRoster.oauthVersion",
                    "{\"settings\":{\"oneRoster\":{\"hierarchy\":\"ignore\"}}}|field-value|$.settings.oneRoster.hierarchy",
                    "{\"settings\":{\"oneRoster\":{\"basePath\":null}}}|field-type|$.settings.oneRoster.basePath",
                    "{\"settings\":{\"oneRoster\":{\"basePath\":\"ims\"}}}|field-value|$.settings.oneRoster.basePath",
                    "{\"settings\":{\"oneRoster\":{\"basePath\":\"/a/../b\"}}}|field-value|$.settings.oneRoster.basePath",
                    "{\"settings\":{\"oneRoster\":{\"application\":\"a/b\"}}}|field-value|$.settings.oneRoster.application",
                    "{\"settings\":{\"oneRoster\":{\"application\":\"..\"}}}|field-value|$.settings.oneRoster.application",
                    "{\"settings\":{\"oneRoster\":{\"application\":\"%2\"}}}|field-value|$.settings.oneRoster.application",
                    "{\"settings\":{\"oneRoster\":{\"application\":\"\"}}}|field-value|$.settings.oneRoster.application",
                    "{\"settings\":{\"signIn\":[]}}|field-type|$.settings.signIn",
                    "{\"settings\":{\"signIn\":{\"students\":\"every\"}}}|field-unknown|$.settings.signIn",
                    "{\"settings\":{\"signIn\":{\"unrostered\":\"ask\"}}}|field-value|$.settings.signIn.unrostered",
                    "{\"settings\":{\"signIn\":{\"waiting\":true}}}|field-type|$.settings.signIn.waiting",
                    "{\"settings\":{\"signIn\":{\"teachers\":\"none\"}}}|field-value|$.settings.signIn.teachers",
                    "{\"settings\":{\"signIn\":{\"roles\":\"lowest\"}}}|field-value|$.settings.signIn.roles",
                    "{\"settings\":{\"signIn\":{\"launch\":\"8/17/2026\"}}}|field-value|$.settings.signIn.launch",
                    "{\"settings\":{\"signIn\":{\"zone\":null}}}|field-type|$.settings.signIn.zone",
                    "{\"settings\":{\"signIn\":{\"zone\":\"-05:00\"}}}|field-value|$.settings.signIn.zone",
                    "{\"settings\":{\"signIn\":{\"zone\":\"UTC-05:00\"}}}|field-value|$.settings.signIn.zone",
                    "{\"settings\":{\"signIn\":{\"zone\":\"Z\"}}}|field-value|$.settings.signIn.zone",
                    "{\"settings\":{\"signIn\":{\"zone\":\"america/new_york\"}}}|field-value|$.settings.signIn.zone",
                    "{\"settings\":{\"signIn\":{\"zone\":\"America/Gotham\"}}}|field-value|$.settings.signIn.zone",
                    "{\"settings\":{\"seats\":{\"pool\":-1}}}|field-value|$.settings.seats.pool",
                    "{\"settings\":{\"seats\":{\"pool\":99999999999}}}|field-value|$.settings.seats.pool",
                    "{\"settings\":{\"seats\":{\"overSeat\":{\"policy\":\"grace\"}}}}|field-missing|$.settings.seats.overSeat.days",
                    "{\"settings\":{\"seats\":{\"overSeat\":{\"policy\":\"grace\",\"days\":366}}}}|field-value|$.settings.seats.overSeat.days",
                    "{\"settings\":{\"seats\":{\"overSeat\":{\"policy\":\"block\",\"days\":3}}}}|field-value|$.settings.seats.overSeat.days",
                    "{\"settings\":{\"seats\":{\"overSeat\":{\"policy\":\"free\"}}}}|field-value|$.settings.seats.overSeat.policy"
                })
        void isToldByCodeAndPlace(String body, String code, String path) {
            Answer answer = patch(body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.json().path("path").asText()).isEqualTo(path);
        }

        @Test
        void changesNothing() {
            var before = world.connection();

            patch("{\"state\":\"paused\",\"settings\":{\"staff\":\"ignore\",\"guardians\":\"x\"}}");

            assertThat(world.connection()).isEqualTo(before);
        }

        @Test
        void isToldWhenItIsNoJson() {
            assertThat(patch("{").code()).isEqualTo("body-not-json");
        }
    }

    private static LastRun ended(String code) {
        return new LastRun("r0", "full", "refused", code, Instant.parse("2026-11-22T01:02:03Z"));
    }

    private Answer patch(String body) {
        return world.call("PATCH", HOME, body);
    }

    private String nextActor() {
        return world.get(HOME).json().path("nextActor").asText();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static String next(JsonNode page) {
        return page.path("next").asText();
    }
}

package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What each switch does to the answers; those of the directory and the keys are elsewhere. */
class QuirksTest {
    private final ClassLinkSandbox sandbox =
            ClassLinkSandbox.start(SandboxOptions.defaults().withStudents(200));
    private final RosterClient client = new RosterClient(sandbox);

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void leavesTheTotalOut() throws Exception {
        on("no-total");

        assertThat(total(client.list("users"))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"total-short,-7", "total-long,7"})
    void liesAboutTheTotal(String quirk, int difference) throws Exception {
        int truth = Integer.parseInt(total(client.list("users")));
        on(quirk + "&value=7");

        assertThat(Integer.parseInt(total(client.list("users")))).isEqualTo(truth + difference);
    }

    @Test
    void clampsPages() throws Exception {
        on("clamp");

        assertThat(client.page("users?limit=1000")).hasSize(50);
        assertThat(client.page("users?limit=20&offset=50")).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"too-heavy,502", "too-heavy-504,504"})
    void failsOnHeavyPagesOnly(String quirk, int status) throws Exception {
        on(quirk + "&value=100");

        assertThat(client.list("users?limit=101").statusCode()).isEqualTo(status);
        assertThat(client.list("users?limit=100").statusCode()).isEqualTo(200);
    }

    @Test
    void takesItsTime() throws Exception {
        on("slow&value=300");
        Instant start = Instant.now();

        client.list("orgs");

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void ignoresTheOffset() throws Exception {
        on("offset-ignored");

        assertThat(client.page("users?offset=100")).isEqualTo(client.page("users?offset=0"));
    }

    @Test
    void ignoresTheSortingButLosesNobody() throws Exception {
        List<String> sorted = client.ids("users");
        on("sort-ignored");

        assertThat(client.ids("users"))
                .containsExactlyInAnyOrderElementsOf(sorted)
                .isNotEqualTo(sorted);
    }

    @Test
    void losesARowBetweenTwoPages() throws Exception {
        List<String> before = client.ids("users");
        on("drift-remove&value=1");

        List<JsonNode> first = client.page("users?limit=10");
        List<JsonNode> second = client.page("users?limit=10&offset=10");

        assertThat(id(first.getFirst())).isEqualTo(before.getFirst());
        assertThat(id(second.getFirst())).isEqualTo(before.get(11));
        assertThat(client.ids("users")).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void gainsARowBetweenTwoPages() throws Exception {
        List<String> all = client.ids("users");
        on("drift-insert&value=1");

        HttpResponse<String> first = client.list("users?limit=10");
        HttpResponse<String> second = client.list("users?limit=10&offset=10");

        assertThat(id(RosterClient.records(first).getLast())).isEqualTo(all.get(10));
        assertThat(id(RosterClient.records(second).getFirst())).isEqualTo(all.get(10));
        assertThat(total(first)).isEqualTo(String.valueOf(all.size() - 1));
        assertThat(total(second)).isEqualTo(String.valueOf(all.size()));
    }

    @Test
    void driftsForEver() throws Exception {
        on("drift-restless&value=1");

        List<String> seen = List.of(first(), first(), first(), first());

        assertThat(seen.get(1)).isNotEqualTo(seen.get(0)).isEqualTo(seen.get(3));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
    }

    @Test
    void showsARevisionThatChangesOnRequest() throws Exception {
        on("perm-rev");
        String before = revision();

        client.press("change-perm-rev");

        assertThat(before).isEqualTo("1");
        assertThat(revision()).isEqualTo("2");
    }

    @Test
    void changesTheRevisionOnceInTheMiddleOfAPull() throws Exception {
        on("perm-rev-changes&value=2");

        List<String> seen = List.of(revision(), revision(), revision(), revision());

        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2)).isNotEqualTo(seen.get(1)).isEqualTo(seen.get(3));
    }

    @Test
    void changesTheRevisionAgainAndAgain() throws Exception {
        on("perm-rev-restless&value=1");

        assertThat(List.of(revision(), revision(), revision())).doesNotHaveDuplicates();
    }

    @Test
    void masksNamesAndAddresses() throws Exception {
        on("obfuscated");

        HttpResponse<String> page = client.list("users");

        assertThat(RosterClient.header(page, "x-obfuscated")).isEqualTo("true");
        assertThat(RosterClient.records(page))
                .allMatch(user -> user.get("familyName").asText().equals("*****"))
                .noneMatch(user -> user.get("email").asText().contains("@"));
    }

    @Test
    void leavesTheEnvelopeOut() throws Exception {
        on("bare-array");

        assertThat(SandboxClient.parse(client.list("users")).isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"error-set,/statusInfoSet/0/imsx_codeMajor", "error-set-12,/imsx_codeMajor"})
    void answersAnErrorAsIfAllWereWell(String quirk, String place) throws Exception {
        on(quirk);

        HttpResponse<String> answer = client.list("users");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.parse(answer).at(place).asText()).isEqualTo("failure");
        assertThat(SandboxClient.parse(answer).has("users")).isFalse();
    }

    @Test
    void warnsBesideGoodData() throws Exception {
        on("warning-beside-data");

        JsonNode body = SandboxClient.parse(client.list("users"));

        assertThat(body.at("/statusInfoSet/0/imsx_severity").asText()).isEqualTo("warning");
        assertThat(body.get("users")).hasSize(100);
    }

    @Test
    void answersAWebPage() throws Exception {
        on("html-200");

        HttpResponse<String> answer = client.list("users");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void answersEveryListEmpty() throws Exception {
        on("empty-list");

        assertThat(client.page("users")).isEmpty();
        assertThat(client.page("orgs")).isEmpty();
        assertThat(total(client.list("users"))).isEqualTo("0");
    }

    @Test
    void writesBooleansOfJson() throws Exception {
        on("json-booleans");

        assertThat(client.page("users").getFirst().get("enabledUser").isBoolean()).isTrue();
        assertThat(client.page("enrollments").getFirst().get("primary").isBoolean()).isTrue();
    }

    @Test
    void writesRolesBesideTheRole() throws Exception {
        on("roles-beside-role");

        JsonNode user = client.page("users").getFirst();

        assertThat(user.at("/roles/0/role")).isEqualTo(user.get("role"));
    }

    @Test
    void refersByBareIds() throws Exception {
        on("bare-references");

        assertThat(client.page("enrollments").getFirst().get("class").isTextual()).isTrue();
        assertThat(client.page("classes").getFirst().at("/terms/0").isTextual()).isTrue();
    }

    @Test
    void refersByFlatFields() throws Exception {
        on("flat-references");

        JsonNode enrollment = client.page("enrollments").getFirst();

        assertThat(enrollment.has("class")).isFalse();
        assertThat(enrollment.get("classSourcedId").isTextual()).isTrue();
        assertThat(client.page("classes").getFirst().at("/termSourcedIds/0").isTextual()).isTrue();
        assertThat(client.page("users").getFirst().at("/orgSourcedIds/0").isTextual()).isTrue();
    }

    @Test
    void marksOneRowInSomeAsToBeDeletedInOddCase() throws Exception {
        int all = client.ids("users").size();
        on("tobedeleted&value=10");

        List<JsonNode> users = client.all("users", 1000);

        assertThat(users).hasSize(all);
        assertThat(users.stream().map(user -> user.get("status").asText()).distinct())
                .contains("active", "ToBeDeleted");
        assertThat(client.page("users?limit=1000&filter=status%3D%27active%27"))
                .hasSize(all - all / 10)
                .allMatch(user -> user.get("status").asText().equals("active"));
        assertThat(client.page("users?limit=1000&filter=status%3D%27tobedeleted%27"))
                .hasSize(all / 10)
                .allMatch(user -> user.get("status").asText().equalsIgnoreCase("tobedeleted"));
    }

    @Test
    void writesGradesLikeAPerson() throws Exception {
        on("sloppy-grades");

        assertThat(client.page("students?limit=1000"))
                .extracting(student -> student.at("/grades/0").asText())
                .contains("K", "9")
                .doesNotContain("09", "KG");
    }

    @Test
    void putsBarsAndBlanksIntoIdsAndKeepsTheirOrder() throws Exception {
        on("odd-ids");

        JsonNode enrollment = client.page("enrollments").getFirst();

        assertThat(client.ids("users")).isSorted().allMatch(id -> id.matches("\\d+\\|T\\d+ \\d+"));
        assertThat(client.ids("users")).contains(enrollment.at("/user/sourcedId").asText());
        assertThat(enrollment.at("/user/href").asText()).contains("%7C", "%20");
    }

    @Test
    void addsAYearAndGradingPeriodsToTheTerms() throws Exception {
        on("extra-sessions");

        assertThat(client.page("academicSessions"))
                .hasSize(9)
                .extracting(session -> session.get("type").asText())
                .contains("schoolYear", "term", "semester", "gradingPeriod");
        assertThat(client.page("terms")).hasSize(4);
        assertThat(client.page("gradingPeriods"))
                .allMatch(period -> period.at("/parent/sourcedId").asText().startsWith("AY_0"));
    }

    @ParameterizedTest
    @CsvSource({"no-district-org,0", "two-district-orgs,2"})
    void hasTooFewOrTooManyDistricts(String quirk, int districts) throws Exception {
        on(quirk);

        assertThat(client.page("orgs"))
                .filteredOn(org -> org.get("type").asText().equals("district"))
                .hasSize(districts);
        assertThat(client.ids("orgs")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void hangsASchoolUnderASchool() throws Exception {
        on("school-under-school");

        assertThat(parents()).containsExactly("1", "10000", "1");
    }

    @Test
    void namesAParentNobodyHas() throws Exception {
        on("missing-parent");

        assertThat(parents().getFirst()).isNotIn(client.ids("orgs"));
    }

    @Test
    void letsTwoSchoolsBeEachOthersParent() throws Exception {
        on("parent-cycle");

        assertThat(parents()).containsExactly("10001", "10000", "1");
    }

    @Test
    void switchesOffAgain() throws Exception {
        String before = client.list("orgs").body();
        on("html-200");
        client.press("quirk?name=html-200&on=false");
        on("bare-array");
        client.press("clear-quirks");

        assertThat(client.list("orgs").body()).isEqualTo(before);
        assertThat(client.state().at("/districts/0/quirks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quirk?name=nonsense", "quirk", "answer-errors?kind=nonsense"})
    void refusesWhatItDoesNotKnow(String verb) throws Exception {
        try (SandboxClient raw = new SandboxClient(sandbox.url())) {
            assertThat(raw.ask(verb).statusCode()).isEqualTo(400);
        }
    }

    private void on(String quirk) throws Exception {
        client.press("quirk?name=" + quirk);
    }

    private String first() throws Exception {
        return id(client.page("users?limit=1").getFirst());
    }

    private String revision() throws Exception {
        return RosterClient.header(client.list("orgs"), "x-perm-rev");
    }

    private List<String> parents() throws Exception {
        return client.page("schools").stream()
                .map(school -> school.at("/parent/sourcedId").asText())
                .toList();
    }

    private static String total(HttpResponse<String> page) {
        return RosterClient.header(page, "x-total-count");
    }

    private static String id(JsonNode row) {
        return row.get("sourcedId").asText();
    }
}

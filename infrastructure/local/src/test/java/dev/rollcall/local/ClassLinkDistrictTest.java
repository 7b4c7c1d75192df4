package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** A ClassLink district's first hour, beside the same district at Clever. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClassLinkDistrictTest {
    private static final int STUDENTS = 300;
    private static final String CLASSLINK = "the sandbox's ClassLink";

    private static WholeStack stack;
    private static String clever = "";
    private static String district = "";

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(STUDENTS)),
                        Map.of(
                                "CLASSLINK_REQUEST_INTERVAL_MILLIS", "25",
                                "CLASSLINK_DIRECT_HOSTS", ".rosterserver.com"));
        JsonNode districts = stack.rosteredDistricts(2);
        clever = WholeStack.districtOf("clever", districts);
        district = WholeStack.districtOf("classlink", districts);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    /** Done when 1: rostered without being asked, with the same counts by both portals. */
    @Test
    @Order(1)
    void landsTheSameRosterAsThroughClever() throws Exception {
        JsonNode run = firstRun(district);

        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(run.path("trigger").asText()).isEqualTo("schedule");
        assertThat(run.at("/report/remarks")).isEmpty();
        assertThat(created(run)).isEqualTo(created(firstRun(clever)));
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS);
    }

    @Test
    @Order(2)
    void writesNoRosterItemWhenNothingChanged() throws Exception {
        JsonNode run = stack.run(district, "full");

        assertThat(run.at("/plan/changes").asInt()).isZero();
        assertThat(run.at("/usage/rosterWriteCapacityUnits").asDouble()).isZero();
    }

    @Test
    @Order(3)
    void writesOnePersonWhenOneIsRenamed() throws Exception {
        stack.press(CLASSLINK, "rename?n=1");

        JsonNode run = stack.run(district, "full");

        assertThat(run.at("/report/kinds/person/updated").asInt()).isEqualTo(1);
        assertThat(run.at("/usage/rosterWriteCapacityUnits").asDouble()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void takesNobodyAwayWhileListsDriftOrAreCutShort() throws Exception {
        stack.press(CLASSLINK, "quirk?name=clamp&value=50");
        stack.press(CLASSLINK, "quirk?name=drift-restless");
        JsonNode run = stack.run(district, "full");
        stack.press(CLASSLINK, "clear-quirks");

        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(run.at("/report/kinds/person/archived").asInt()).isZero();
        assertThat(run.at("/report/remarks").findValuesAsText("code")).contains("list-unproven");
        assertThat(stack.run(district, "full").at("/report/kinds/person/archived").asInt())
                .isZero();
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS);
    }

    @Test
    @Order(5)
    void holdsWhatLooksWrongUntilSomebodyApproves() throws Exception {
        stack.press(CLASSLINK, "leave?n=60");

        JsonNode held = stack.run(district, "full");
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(held.at("/usage/rosterWriteCapacityUnits").asDouble()).isZero();

        JsonNode approved = stack.approve(district, held);
        assertThat(approved.at("/report/kinds/person/archived").asInt()).isEqualTo(60);
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS - 60);
    }

    @Test
    @Order(6)
    void namesAFaultyHierarchyWithTheDistrictsOwnFix() throws Exception {
        stack.press(CLASSLINK, "quirk?name=school-under-school");
        JsonNode warned = stack.run(district, "full");
        stack.patch(district, "{\"settings\":{\"oneRoster\":{\"hierarchy\":\"refuse\"}}}");
        JsonNode refused = stack.run(district, "full");
        stack.press(CLASSLINK, "clear-quirks");

        assertThat(warned.path("state").asText()).isEqualTo("completed");
        assertThat(refused.path("code").asText()).isEqualTo("hierarchy-broken");
        for (JsonNode run : new JsonNode[] {warned, refused}) {
            JsonNode remark = run.at("/report/remarks/0");
            assertThat(remark.path("code").asText()).isEqualTo("school-under-school");
            assertThat(remark.path("advice").asText()).contains("parentSourcedId");
        }
        assertThat(stack.run(district, "full").path("state").asText()).isEqualTo("completed");
    }

    @Test
    @Order(7)
    void stopsWithoutArchivingAnybodyWhileTheDistrictIsSwitchedOff() throws Exception {
        stack.press(CLASSLINK, "quirk?name=disabled");
        stack.tick();

        JsonNode off = stack.get(district, "");
        assertThat(off.path("state").asText()).isEqualTo("not-enabled");
        assertThat(off.path("nextActor").asText()).isEqualTo("district");
        assertThat(off.path("advice").asText()).isNotEmpty();

        stack.press(CLASSLINK, "clear-quirks");
        stack.tick();
        assertThat(stack.get(district, "").path("state").asText()).isEqualTo("active");
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS - 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "class", "teacher", "school"})
    @Order(8)
    @DisplayName("X4 A17 S17 re-rosters a part within seconds and leaves all others as they are")
    void rerostersAPart(String level) throws Exception {
        stack.rest(district);
        assertThat(stack.run(district, "full").path("state").asText()).isEqualTo("completed");
        stack.press(CLASSLINK, "rename?n=" + 10 * STUDENTS);

        JsonNode run = stack.run(district, "full", level, Parts.of(stack, district, level));
        JsonNode again = stack.run(district, "full", level, run.at("/scope/" + level).asText());
        JsonNode rest = stack.run(district, "full");

        int inPart = Parts.students(stack, district, run.path("scope")).size();
        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(run.at("/report/kinds/person/updated").asInt()).isPositive().isEqualTo(inPart);
        assertThat(again.at("/plan/changes").asInt()).isZero();
        assertThat(rest.at("/report/kinds/person/updated").asInt())
                .isEqualTo(Parts.students(stack, district).size() - inPart);
    }

    private static JsonNode firstRun(String of) throws Exception {
        JsonNode runs = stack.get(of, "/runs").path("items");
        return stack.get(of, "/runs/" + runs.get(runs.size() - 1).path("id").asText());
    }

    private static String created(JsonNode run) {
        StringBuilder counts = new StringBuilder();
        run.at("/report/kinds")
                .properties()
                .forEach(kind ->
                        counts.append(kind.getKey())
                                .append(' ')
                                .append(kind.getValue().path("created").asInt())
                                .append('\n'));
        return counts.toString();
    }
}

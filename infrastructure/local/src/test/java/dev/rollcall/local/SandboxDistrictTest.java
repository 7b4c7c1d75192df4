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

/** What a newcomer sees, in the order of a first hour: real functions, real wire forms. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SandboxDistrictTest {
    private static final int STUDENTS = 300;

    private static WholeStack stack;
    private static String district = "";

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(STUDENTS)),
                        Map.of());
        district = WholeStack.districtOf("clever", stack.rosteredDistricts(2));
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void landsTheRosterAndCountsItsSeats() throws Exception {
        JsonNode run = stack.get(district, "/runs").at("/items/0");

        assertThat(run.path("state").asText()).isEqualTo("completed");
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS);
        assertThat(stack.get(district, "/roster/people?role=student&limit=1000").path("items"))
                .hasSize(STUDENTS);
    }

    @Test
    @Order(2)
    void writesNoRosterItemWhenNothingChanged() throws Exception {
        JsonNode run = stack.run(district, "full");

        assertThat(run.at("/plan/changes").asInt()).isZero();
        assertThat(run.at("/usage/rosterWriteCapacityUnits").asDouble()).isZero();
        assertThat(run.at("/usage/writeCapacityUnits").asDouble()).isLessThan(100);
    }

    @Test
    @Order(3)
    void writesOnePersonWhenOneIsRenamed() throws Exception {
        stack.change("rename?n=1&events=off");

        JsonNode run = stack.run(district, "full");

        assertThat(run.at("/report/kinds/person/updated").asInt()).isEqualTo(1);
        assertThat(run.at("/usage/rosterWriteCapacityUnits").asDouble()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void takesTheNewsFromTheFeed() throws Exception {
        stack.change("enrol?n=3");

        JsonNode run = stack.run(district, "delta");

        assertThat(run.at("/report/kinds/person/created").asInt()).isEqualTo(3);
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS + 3);
    }

    @Test
    @Order(5)
    void holdsWhatLooksWrongUntilSomebodyApproves() throws Exception {
        stack.change("leave?n=60&events=off");

        JsonNode held = stack.run(district, "full");
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(held.at("/usage/rosterWriteCapacityUnits").asDouble()).isZero();
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS + 3);

        JsonNode approved = stack.approve(district, held);
        assertThat(approved.path("state").asText()).isEqualTo("completed");
        assertThat(approved.at("/report/kinds/person/archived").asInt()).isEqualTo(60);
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS - 57);
    }

    @Test
    @Order(6)
    void decidesSeatsAnewAsSoonAsThePoolChanges() throws Exception {
        stack.patch(district, "{\"settings\":{\"seats\":{\"pool\":500}}}");

        JsonNode seats = stack.seats(district, 2);

        assertThat(seats.path("pool").asInt()).isEqualTo(500);
        assertThat(seats.path("holding").asInt()).isEqualTo(STUDENTS - 57);
    }

    @Test
    @Order(7)
    void archivesNobodyWhenEveryListIsEmptyAllOfASudden() throws Exception {
        stack.change("lose-everything?events=off");

        JsonNode held = stack.run(district, "full");

        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(held.at("/holds/0/rule").asText()).isEqualTo("collectionVanished");
        assertThat(stack.get(district, "/seats").path("holding").asInt()).isEqualTo(STUDENTS - 57);
        stack.change("restore?events=off");
        assertThat(stack.run(district, "full").path("state").asText()).isEqualTo("completed");
    }

    @Test
    @Order(8)
    void saysWhatIsWrongWhileThePortalIsDown() throws Exception {
        stack.change("answer-errors?kind=401&scope=all");

        JsonNode run = stack.run(district, "full");

        assertThat(run.path("state").asText()).isEqualTo("refused");
        assertThat(run.path("code").asText()).isEqualTo("portal-refused");
        stack.change("clear-errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "class", "teacher", "school"})
    @Order(9)
    @DisplayName("X4 A17 S17 re-rosters a part within seconds and leaves all others as they are")
    void rerostersAPart(String level) throws Exception {
        stack.rest(district);
        assertThat(stack.run(district, "full").path("state").asText()).isEqualTo("completed");
        stack.change("rename?n=" + 10 * STUDENTS + "&events=off");

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
}

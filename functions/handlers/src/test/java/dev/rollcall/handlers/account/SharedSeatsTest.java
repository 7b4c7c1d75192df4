package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;
import static dev.rollcall.handlers.account.SeatWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Answer;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Seats of every shared student, from the request to what is stored (profile rocket-math). */
final class SharedSeatsTest {

    private final SeatWorld world = new SeatWorld("rocket-math");

    @Test
    @DisplayName("R9: the forecast counts distinct shared students before the import")
    void countsSharedStudentsBeforeTheImport() {
        Run preview = world.run(RunMode.PREVIEW);

        JsonNode forecast = world.get("/forecast?preview=" + preview.id() + "&names=true");

        assertThat(forecast.at("/now/students").intValue()).isZero();
        assertThat(forecast.at("/afterSharing/students").intValue()).isEqualTo(7);
        assertThat(forecast.at("/afterSharing/arriving").findValuesAsText("person"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(world.seats()).isEmpty();
    }

    @Test
    @DisplayName("R10: a school that is not shared any more frees its students' seats, no others")
    void freesTheSeatsOfWhoIsNotSharedAnyMore() {
        world.run(RunMode.FULL);
        world.pool(5);
        assertThat(world.in(SeatState.GRACE)).isEmpty();

        List.of("e", "f").forEach(world::leave);
        Run preview = world.run(RunMode.PREVIEW);
        JsonNode forecast = world.get("/forecast?preview=" + preview.id() + "&names=true");
        world.run(RunMode.DELTA);

        assertThat(forecast.at("/afterSharing/students").intValue()).isEqualTo(5);
        assertThat(forecast.at("/afterSharing/leaving").findValuesAsText("person"))
                .containsExactly("e", "f");
        assertThat(world.in(SeatState.HOLDING)).containsExactly("a", "b", "c", "d", "g");
        assertThat(world.ledger().eligible()).isEqualTo(5);
    }

    @Test
    @DisplayName("R24, X1, X3: a shortage of 10 is 10 named students in grace, and three ways out")
    void namesThoseForWhomThereIsNoSeat() {
        world.settings("{\"seats\":{\"pool\":7}}");
        world.run(RunMode.FULL);
        newcomers(10);
        world.run(RunMode.DELTA);

        JsonNode seats = world.get("/seats");
        JsonNode students = world.get("/seats/students?state=grace");

        assertThat(seats.at("/shortage/students").intValue()).isEqualTo(10);
        assertThat(texts(seats.at("/shortage/waysOut")))
                .containsExactly("add-seats", "narrow-sharing", "erase-duplicates");
        assertThat(students.at("/items").findValuesAsText("person"))
                .containsExactlyElementsOf(world.in(SeatState.GRACE))
                .hasSize(10);
        assertThat(students.at("/items/0/name/given").textValue()).isEqualTo("First new00");
        assertThat(students.at("/items/0/graceEnds").textValue()).isNotEmpty();
    }

    @Test
    @DisplayName("X1: the surplus may work for 30 days, each until a date of their own")
    void lendsTheSurplusThirtyDays() {
        world.settings("{\"seats\":{\"pool\":7}}");
        world.run(RunMode.FULL);
        newcomers(1);
        world.run(RunMode.DELTA);
        world.api.clock.advance(Duration.ofDays(2));
        world.student("zz", "s0");
        world.run(RunMode.DELTA);

        var seats = world.api.seats.seats(DISTRICT, 1, "default");
        var ends =
                seats.stream()
                        .flatMap(seat ->
                                seat
                                        .graceEnds()
                                        .map(end -> Duration.between(seat.since(), end))
                                        .stream())
                        .toList();

        assertThat(ends).hasSize(2).containsOnly(Duration.ofDays(30));
        assertThat(seats.stream().flatMap(s -> s.graceEnds().stream()).distinct()).hasSize(2);
    }

    @Test
    @DisplayName("X2, P49: 128 unassigned seats and 124 in grace: all fit, and move in one action")
    void movesEverybodyInGraceIntoSeats() {
        world.settings("{\"seats\":{\"pool\":7}}");
        world.run(RunMode.FULL);
        newcomers(124);
        world.run(RunMode.DELTA);
        assertThat(world.in(SeatState.GRACE)).hasSize(124);
        assertThat(world.get("/seats").path("unassigned").intValue()).isZero();

        world.settings("{\"seats\":{\"pool\":135}}");
        Answer moved = world.api.staff().post(HOME + "/seats/moves", "{}");
        assertThat(moved.status()).isEqualTo(202);
        assertThat(moved.json().path("unassigned").intValue()).isEqualTo(128);
        assertThat(moved.json().path("grace").intValue()).isEqualTo(124);
        assertThat(moved.json().path("moving").intValue()).isEqualTo(124);
        assertThat(moved.json().at("/shortage/students").intValue()).isZero();
        world.drain();

        assertThat(world.in(SeatState.GRACE)).isEmpty();
        assertThat(world.ledger().holding()).isEqualTo(131);
        assertThat(world.get("/seats").path("unassigned").intValue()).isEqualTo(4);
    }

    @Test
    @DisplayName("R24: ten requests at once for the last seat end with one winner, nine refusals")
    void givesTheLastSeatOnce() {
        world.settings("{\"seats\":{\"pool\":7}}");
        world.run(RunMode.FULL);
        newcomers(10);
        world.run(RunMode.DELTA);
        world.api.connections.update(DISTRICT, c -> c.withSettings(c.settings().withPool("default", OptionalInt.of(8))));

        List<Answer> answers =
                IntStream.range(0, 10)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> move("new0" + n)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(9)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("seat-not-free"));
        assertThat(world.ledger().holding()).isEqualTo(8);
        assertThat(world.in(SeatState.HOLDING)).hasSize(8);
    }

    @Test
    void movesOneStudentOnceAndNobodyWithoutAClaim() {
        world.settings("{\"seats\":{\"pool\":6}}");
        world.run(RunMode.FULL);

        assertThat(move("a").status()).isEqualTo(200);
        assertThat(move("g").code()).isEqualTo("seat-not-free");
        assertThat(move("t0").code()).isEqualTo("student-not-eligible");
        assertThat(move("nobody").code()).isEqualTo("student-not-eligible");
    }

    @Test
    void refusesToMoveWhileSeatsAreBeingDecided() {
        world.settings("{\"seats\":{\"pool\":6}}");
        world.run(RunMode.FULL);
        world.api.seats.openStep(DISTRICT, "default", "another", 99);

        Answer busy = move("g");

        assertThat(busy.code()).isEqualTo("seats-busy");
        assertThat(busy.header("retry-after")).isEqualTo("2");
    }

    @Test
    @DisplayName("I10: students of two schools are flagged by name and school and get no seat")
    void flagsStudentsOfTwoSchools() {
        world.settings("{\"products\":{\"math\":{\"schools\":\"single\"}}}");
        world.student("two", "s0", "s1");
        world.run(RunMode.FULL);

        JsonNode flagged = world.get("/seats/students?product=math&state=conflict").at("/items");
        assertThat(flagged.findValuesAsText("person")).containsExactly("two");
        assertThat(flagged.at("/0/name/family").textValue()).isEqualTo("Last two");
        assertThat(texts(flagged.at("/0/schools"))).containsExactly("s0", "s1");
        assertThat(world.seats("default")).containsEntry("two", SeatState.HOLDING);

        world.student("two", "s1");
        world.run(RunMode.DELTA);
        assertThat(world.seats("math")).containsEntry("two", SeatState.HOLDING);

        world.student("a", "s0", "s1");
        world.run(RunMode.DELTA);
        assertThat(world.seats("math")).containsEntry("a", SeatState.CONFLICT);
        assertThat(world.get("/seats?product=math").path("conflicts").intValue()).isEqualTo(1);
    }

    @Test
    @DisplayName("I6: a product that is added gets seats of its own by its own rules at once")
    void seatsAProductThatIsAdded() {
        world.run(RunMode.FULL);

        world.settings("{\"products\":{\"reading\":{\"pool\":2}}}");
        world.drain();

        assertThat(world.seats("reading").values())
                .filteredOn(state -> state == SeatState.HOLDING)
                .hasSize(2);
        assertThat(world.get("/seats?product=reading").path("waiting").intValue()).isEqualTo(5);
        assertThat(world.seats("default")).hasSize(7);
    }

    @Test
    void changesTheRuleOfAProduct() {
        world.run(RunMode.FULL);
        world.approve("t1");

        world.settings("{\"products\":{\"default\":{\"seatRule\":\"licensed-teachers-classes\"}}}");
        world.drain();
        assertThat(world.in(SeatState.HOLDING)).containsExactly("b", "c", "d");

        world.settings("{\"products\":{\"default\":{\"seatRule\":\"every-shared-student\"}}}");
        world.drain();
        assertThat(world.in(SeatState.HOLDING)).hasSize(7);
    }

    @Test
    void refusesAProductThatIsNotThere() {
        assertThat(world.api.get(HOME + "/seats?product=chess").code())
                .isEqualTo("product-unknown");
        assertThat(world.settings("{\"products\":{\"No Id\":{}}}").code())
                .isEqualTo("field-unknown");
    }

    private void newcomers(int number) {
        for (int n = 0; n < number; n++) {
            world.student(String.format(Locale.ROOT, "new%02d", n), "s0");
        }
    }

    private Answer move(String student) {
        return world.api.staff().post(HOME + "/seats/moves", "{\"student\":\"" + student + "\"}");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}

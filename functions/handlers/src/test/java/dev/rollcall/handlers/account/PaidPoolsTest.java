package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.Answer;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.RunMode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Under Rocket Math's profile: pools follow what was tried and bought, and the seat runs follow
 * them.
 */
class PaidPoolsTest {
    private final SeatWorld world = new SeatWorld("rocket-math");
    private final AccountWorld api = world.api;
    private final Account school = api.link(api.openAccount());

    @Test
    @DisplayName("R6: three accounts of 30 seats are one of 90, and an undo takes its 30 away")
    void sumsUpWhatAFamilyPaid() {
        List<String> teachers = Stream.generate(() -> paying(30)).limit(3).toList();

        teachers.forEach(this::merge);

        assertThat(pool()).hasValue(90);
        assertThat(merges().at("/paidSeats/default").intValue()).isEqualTo(90);

        undo(teachers.getLast());
        assertThat(pool()).hasValue(60);
        undo(teachers.get(1));
        undo(teachers.getFirst());
        assertThat(settings()).isEqualTo(SeatSettings.unlimited().withOverSeat(overSeat()));
    }

    @Test
    @DisplayName("R6: seats follow a merge by a run of their own, and nobody loses one by an undo")
    void decidesSeatsAnewAfterAMerge() {
        students(95);
        Stream.generate(() -> paying(30)).limit(3).forEach(this::merge);
        world.run(RunMode.FULL);
        assertThat(world.ledger()).extracting(SeatLedger::holding).isEqualTo(90);
        assertThat(world.ledger()).extracting(SeatLedger::grace).isEqualTo(5);

        String fourth = paying(30);
        merge(fourth);
        world.drain();
        assertThat(world.ledger()).extracting(SeatLedger::holding).isEqualTo(95);

        undo(fourth);
        world.drain();
        assertThat(pool()).hasValue(90);
        assertThat(world.ledger()).extracting(SeatLedger::holding).isEqualTo(95);
    }

    @Test
    @DisplayName(
            "R6: an account that rests pays for its family, from a pool's first day to its last")
    void followsARenewalOfAnAccountThatRests() {
        String teacher = paying(30);
        merge(teacher);

        buy(teacher, 40);

        assertThat(pool()).hasValue(40);
        later("2028-11-22T05:00:00Z");
        assertThat(pool()).hasValue(0);
    }

    @Test
    @DisplayName("R6 R27: what another of the family paid for need not be bought twice")
    void countsWhatOthersPaidAgainstTheNeed() {
        merge(paying(5));
        world.run(RunMode.FULL);

        assertThat(buy(school.id().asString(), 1).json().path("needed").asText()).isEqualTo("2");
        assertThat(buy(school.id().asString(), 2).status()).isEqualTo(201);
        assertThat(pool()).hasValue(7);
    }

    @Test
    @DisplayName("R4 P43: the free seats end with the trial, by its zone; holders keep theirs")
    void endsThePoolWithTheTrial() {
        tryOut(7);
        world.run(RunMode.FULL);
        Instant end = api.subscriptions.find(school.id()).trial().orElseThrow().endsAt();

        later(end.minusNanos(1).toString());
        assertThat(pool()).hasValue(7);
        later(end.toString());
        assertThat(pool()).hasValue(0);
        assertThat(world.in(SeatState.HOLDING)).hasSize(7);

        world.student("late", "s0");
        world.run(RunMode.FULL);
        assertThat(world.in(SeatState.GRACE)).containsExactly("late");
    }

    @Test
    @DisplayName("R4: a trial in which nobody set seats leaves the pool as it is until it ends")
    void limitsNothingBeforeTheTrialEnds() {
        post(school.id().asString(), "/subscription/trial", "");
        Instant end = api.subscriptions.find(school.id()).trial().orElseThrow().endsAt();

        assertThat(pool()).isEmpty();
        later(end.toString());
        assertThat(pool()).hasValue(0);
    }

    @Test
    @DisplayName("R25: a smaller renewal makes the pool smaller on its first day, not before")
    void shrinksWithASmallerYear() {
        buy(school.id().asString(), 9);
        world.run(RunMode.FULL);
        buy(school.id().asString(), 7);

        later("2027-11-22T04:59:59Z");
        assertThat(pool()).hasValue(9);
        later("2027-11-22T05:00:00Z");
        assertThat(pool()).hasValue(7);
        later("2028-11-22T05:00:00Z");
        assertThat(pool()).hasValue(0);
        assertThat(world.in(SeatState.HOLDING)).hasSize(7);
    }

    @Test
    @DisplayName("R25: a larger renewal counts at once")
    void growsWithALargerYear() {
        buy(school.id().asString(), 9);
        buy(school.id().asString(), 12);

        assertThat(pool()).hasValue(12);
    }

    @Test
    @DisplayName(
            "R14: a district that is linked after the purchase gets the seats that were bought")
    void givesALinkedDistrictItsSeats() {
        Account other = api.openAccount();
        buy(other.id().asString(), 11);
        var district = new DistrictId(Portal.CLASSLINK, "90210");
        api.connect(district);

        post(other.id().asString(), "/districts", "{\"portal\":\"classlink\",\"id\":\"90210\"}");

        assertThat(api.connections.find(district).orElseThrow().settings().seats().main().pool())
                .hasValue(11);
    }

    @Test
    void keepsAPoolThatWasSetByHand() {
        world.pool(3);
        String teacher = library();

        merge(teacher);

        assertThat(pool()).hasValue(3);
    }

    private void students(int all) {
        IntStream.range(7, all).forEach(each -> world.student("n" + each, "s0"));
    }

    private void later(String moment) {
        api.pass(Duration.between(api.clock.instant(), Instant.parse(moment)));
        world.tick();
    }

    private void tryOut(int seats) {
        post(school.id().asString(), "/subscription/trial", "");
        api.staff()
                .call(
                        "PUT",
                        "/v1/accounts/" + school.id() + "/subscription/seats",
                        Map.of("if-match", "\"1\""),
                        "{\"seats\":" + seats + "}");
    }

    /** A teacher's own account that has paid for so many seats. */
    private String paying(int seats) {
        String account = library();
        assertThat(buy(account, seats).status()).isEqualTo(201);
        return account;
    }

    private String library() {
        String body = "{\"kind\":\"district\",\"name\":\"Teacher\"}";
        return api.product().post("/v1/accounts", body).json().path("id").asText();
    }

    private Answer buy(String account, int seats) {
        return post(account, "/purchases", "{\"seats\":" + seats + "}");
    }

    private void merge(String source) {
        assertThat(
                        post(school.id().asString(), "/merges", "{\"source\":\"" + source + "\"}")
                                .status())
                .isEqualTo(200);
    }

    private void undo(String source) {
        assertThat(post(school.id().asString(), "/merges/" + source + "/undo", "").status())
                .isEqualTo(200);
    }

    private JsonNode merges() {
        return api.get("/v1/accounts/" + school.id() + "/merges").json();
    }

    private Answer post(String account, String rest, String body) {
        return api.staff().post("/v1/accounts/" + new AccountId(account) + rest, body);
    }

    private SeatSettings settings() {
        return api.connection().settings().seats().main();
    }

    private OverSeatPolicy overSeat() {
        return settings().overSeat();
    }

    private OptionalInt pool() {
        return settings().pool();
    }
}

package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.SeatStore.StaleSeatWriter;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@link SeatStore} promises. */
public interface SeatStoreContract {
    String PRODUCT = "rostering";

    SeatStore testee();

    @Test
    default void answersAnEmptyLedgerAndNoSeatsWhenNothingWasDecided() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().ledger(district, PRODUCT)).isEqualTo(SeatLedger.empty());
        assertThat(testee().seats(district, 16, PRODUCT)).isEmpty();
        assertThat(testee().find(district, 16, PRODUCT, "ada")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    default void answersEverySeatAsItWasStored(int shards) {
        DistrictId district = SampleDistricts.fresh();
        List<Seat> seats = List.of(holding("ada"), grace("bob"), waiting("cy#dy"));

        testee().put(district, shards, PRODUCT, 1, seats);

        assertThat(testee().seats(district, shards, PRODUCT))
                .containsExactlyInAnyOrderElementsOf(seats);
        assertThat(testee().find(district, shards, PRODUCT, "bob")).hasValue(grace("bob"));
    }

    @Test
    default void storesThousandsOfSeatsAtOnce() {
        DistrictId district = SampleDistricts.fresh();
        List<Seat> seats = IntStream.range(0, 1_200).mapToObj(n -> holding("p" + n)).toList();
        testee().openStep(district, PRODUCT, "run-1", 1);

        testee().put(district, 16, PRODUCT, 1, seats);

        assertThat(testee().seats(district, 16, PRODUCT))
                .containsExactlyInAnyOrderElementsOf(seats);
    }

    @Test
    default void changesNothingWhenAPutOrARemovalIsRepeated() {
        DistrictId district = SampleDistricts.fresh();
        for (int again = 0; again < 2; again++) {
            testee().put(district, 1, PRODUCT, 1, List.of(holding("ada"), holding("bob")));
        }
        for (int again = 0; again < 2; again++) {
            testee().remove(district, 1, PRODUCT, 1, List.of("bob", "nobody"));
        }

        assertThat(testee().seats(district, 1, PRODUCT)).containsExactly(holding("ada"));
    }

    @Test
    default void keepsDistrictsAndProductsApart() {
        DistrictId district = SampleDistricts.fresh();
        testee().put(district, 1, PRODUCT, 1, List.of(holding("ada")));
        testee().put(district, 1, PRODUCT + "2", 1, List.of(waiting("ada")));
        testee().openStep(district, PRODUCT, "run-1", 1);

        assertThat(testee().seats(district, 1, PRODUCT)).containsExactly(holding("ada"));
        assertThat(testee().find(district, 1, PRODUCT + "2", "ada")).hasValue(waiting("ada"));
        assertThat(testee().ledger(district, PRODUCT + "2")).isEqualTo(SeatLedger.empty());
        assertThat(testee().seats(SampleDistricts.fresh(), 1, PRODUCT)).isEmpty();
    }

    @Test
    default void marksAStepAsUnderWayOnce() {
        DistrictId district = SampleDistricts.fresh();
        testee().openStep(district, PRODUCT, "run-1", 1);
        SeatLedger opened = testee().ledger(district, PRODUCT);

        testee().openStep(district, PRODUCT, "run-1", 2);

        assertThat(opened.openStep()).hasValue("run-1");
        assertThat(testee().ledger(district, PRODUCT)).isEqualTo(opened);
    }

    @Test
    default void writesTheTotalsAndEndsTheStepInOne() {
        DistrictId district = SampleDistricts.fresh();
        testee().openStep(district, PRODUCT, "run-1", 1);
        long before = testee().ledger(district, PRODUCT).version();

        testee().closeStep(district, PRODUCT, totals(before), 1);

        SeatLedger closed = testee().ledger(district, PRODUCT);
        assertThat(closed.version()).isGreaterThan(before);
        assertThat(closed).isEqualTo(totals(closed.version()));
    }

    @Test
    default void countsEveryWriteOfTheLedger() {
        DistrictId district = SampleDistricts.fresh();
        testee().openStep(district, PRODUCT, "run-1", 1);
        testee().closeStep(district, PRODUCT, totals(0), 1);
        testee().openStep(district, PRODUCT, "run-2", 2);

        assertThat(testee().ledger(district, PRODUCT).version()).isEqualTo(3);
        assertThat(testee().ledger(district, PRODUCT).eligible()).isEqualTo(totals(0).eligible());
    }

    @Test
    default void refusesSeatsOfAWorkerThatHasBeenReplaced() {
        DistrictId district = SampleDistricts.fresh();
        testee().put(district, 1, PRODUCT, 2, List.of(holding("ada")));

        assertThatThrownBy(() -> testee().put(district, 1, PRODUCT, 1, List.of(waiting("ada"))))
                .isInstanceOf(StaleSeatWriter.class);
        assertThatThrownBy(() -> testee().remove(district, 1, PRODUCT, 1, List.of("ada")))
                .isInstanceOf(StaleSeatWriter.class);
        assertThat(testee().find(district, 1, PRODUCT, "ada")).hasValue(holding("ada"));
    }

    @Test
    default void refusesOneStaleSeatAmongThousands() {
        DistrictId district = SampleDistricts.fresh();
        testee().put(district, 16, PRODUCT, 2, List.of(holding("p700")));
        List<Seat> seats = IntStream.range(0, 1_200).mapToObj(n -> waiting("p" + n)).toList();
        testee().openStep(district, PRODUCT, "run-1", 1);

        assertThatThrownBy(() -> testee().put(district, 16, PRODUCT, 1, seats))
                .isInstanceOf(StaleSeatWriter.class);
        assertThat(testee().find(district, 16, PRODUCT, "p700")).hasValue(holding("p700"));
    }

    @Test
    default void refusesStepsOfAWorkerThatHasBeenReplaced() {
        DistrictId district = SampleDistricts.fresh();
        testee().openStep(district, PRODUCT, "run-1", 1);
        testee().openStep(district, PRODUCT, "run-1", 2);

        assertThatThrownBy(() -> testee().openStep(district, PRODUCT, "run-1", 1))
                .isInstanceOf(StaleSeatWriter.class);
        assertThatThrownBy(() -> testee().closeStep(district, PRODUCT, totals(1), 1))
                .isInstanceOf(StaleSeatWriter.class);
        assertThat(testee().ledger(district, PRODUCT).openStep()).hasValue("run-1");
    }

    private static SeatLedger totals(long version) {
        return new SeatLedger(
                10,
                2,
                3,
                4,
                Optional.of(SampleRoster.WRITTEN.plusNanos(5)),
                "rules/licences",
                4,
                Optional.empty(),
                version);
    }

    private static Seat holding(String person) {
        return new Seat(person, SeatState.HOLDING, SampleRoster.WRITTEN, Optional.empty());
    }

    private static Seat waiting(String person) {
        return new Seat(
                person, SeatState.WAITING, SampleRoster.WRITTEN.plusNanos(1), Optional.empty());
    }

    private static Seat grace(String person) {
        return new Seat(
                person,
                SeatState.GRACE,
                SampleRoster.WRITTEN,
                Optional.of(SampleRoster.WRITTEN.plus(Duration.ofDays(14))));
    }
}

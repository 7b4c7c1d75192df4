package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.SeatStore.SeatPage;
import dev.rollcall.seat.SeatStore.StaleSeatWriter;
import dev.rollcall.seat.SeatStore.Taken;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
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
    default void keepsWhichSchoolCountsForAStudentAndThatItCountsNoMore() {
        DistrictId district = SampleDistricts.fresh();
        SchoolChoice none = SchoolChoice.none(PRODUCT, "ada#1");
        assertThat(testee().choices(district, PRODUCT)).isEmpty();

        SchoolChoice chosen = testee().choose(district, none.of(Optional.of("s#1"))).orElseThrow();
        assertThat(testee().choices(district, PRODUCT)).containsExactly(chosen);
        assertThat(chosen.school()).hasValue("s#1");
        assertThat(testee().choose(district, none.of(Optional.of("s2")))).isEmpty();

        SchoolChoice back = testee().choose(district, chosen.of(Optional.empty())).orElseThrow();
        assertThat(testee().choices(district, PRODUCT)).containsExactly(back);
        assertThat(testee().choices(district, "another")).isEmpty();
        assertThat(testee().choices(SampleDistricts.fresh(), PRODUCT)).isEmpty();
        assertThat(testee().seats(district, 1, PRODUCT)).isEmpty();
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

    /** A step that was given up may have written anything between before and after. */
    @Test
    default void forgetsWhatSeatsStandOnWhenAnotherRunTakesOverAStep() {
        DistrictId district = SampleDistricts.fresh();
        testee().openStep(district, PRODUCT, "run-1", 1);
        testee().closeStep(district, PRODUCT, totals(1), 1);
        testee().openStep(district, PRODUCT, "run-2", 2);
        assertThat(testee().ledger(district, PRODUCT).basis()).isEqualTo(totals(1).basis());

        testee().openStep(district, PRODUCT, "run-3", 3);
        testee().openStep(district, PRODUCT, "run-3", 4);

        SeatLedger taken = testee().ledger(district, PRODUCT);
        assertThat(taken.openStep()).hasValue("run-3");
        assertThat(taken.basis()).isEqualTo(SeatLedger.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    default void listsSeatsOfOneStatePageByPage(int shards) {
        DistrictId district = SampleDistricts.fresh();
        List<Seat> seats = new ArrayList<>();
        IntStream.range(0, 25).forEach(n -> seats.add(holding("h" + n)));
        IntStream.range(0, 7).forEach(n -> seats.add(waiting("w" + n)));
        seats.add(grace("bob"));
        testee().put(district, shards, PRODUCT, 1, seats);
        testee().put(district, shards, PRODUCT + "2", 1, List.of(waiting("w0")));

        assertThat(pages(district, shards, SeatState.WAITING, 3))
                .containsExactlyInAnyOrderElementsOf(
                        seats.stream().filter(s -> s.state() == SeatState.WAITING).toList());
        assertThat(pages(district, shards, SeatState.GRACE, 3)).containsExactly(grace("bob"));
        assertThat(pages(district, shards, SeatState.CONFLICT, 3)).isEmpty();
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        DistrictId district = SampleDistricts.fresh();

        assertThatThrownBy(() -> testee().page(district, 1, PRODUCT, SeatState.HOLDING, "x#y!", 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void seatsOneStudentInOneStepWithTheLedger() {
        DistrictId district = SampleDistricts.fresh();
        store(district, List.of(holding("ada"), waiting("bob"), grace("cy")));

        assertThat(take(district, 3, "bob")).isEqualTo(Taken.DONE);
        assertThat(take(district, 3, "cy")).isEqualTo(Taken.DONE);
        assertThat(take(district, 3, "cy")).isEqualTo(Taken.HELD_ALREADY);

        SeatLedger ledger = testee().ledger(district, PRODUCT);
        assertThat(ledger.holding()).isEqualTo(3);
        assertThat(ledger.grace()).isZero();
        assertThat(ledger.waiting()).isZero();
        assertThat(testee().seats(district, 1, PRODUCT))
                .allSatisfy(seat -> assertThat(seat.state()).isEqualTo(SeatState.HOLDING));
    }

    @Test
    default void seatsNobodyBeyondThePoolAndNobodyWithoutAClaim() {
        DistrictId district = SampleDistricts.fresh();
        Seat conflict = new Seat("dy", SeatState.CONFLICT, SampleRoster.WRITTEN, Optional.empty());
        store(district, List.of(holding("ada"), waiting("bob"), conflict));

        assertThat(take(district, 1, "bob")).isEqualTo(Taken.NONE_FREE);
        assertThat(take(district, 5, "dy")).isEqualTo(Taken.NO_CLAIM);
        assertThat(take(district, 5, "nobody")).isEqualTo(Taken.NO_CLAIM);
        assertThat(testee().find(district, 1, PRODUCT, "bob")).hasValue(waiting("bob"));
    }

    @Test
    default void seatsNobodyWhileAStepIsOpen() {
        DistrictId district = SampleDistricts.fresh();
        store(district, List.of(waiting("bob")));
        testee().openStep(district, PRODUCT, "run-2", 2);

        assertThat(take(district, 5, "bob")).isEqualTo(Taken.BUSY);
        assertThat(testee().find(district, 1, PRODUCT, "bob")).hasValue(waiting("bob"));
    }

    /** Of ten at once for the last seat one gets it; whoever only met another may ask again. */
    @Test
    default void givesTheLastSeatToOneOfTen() {
        DistrictId district = SampleDistricts.fresh();
        List<Seat> seats = IntStream.range(0, 10).mapToObj(n -> waiting("w" + n)).toList();
        store(district, seats);

        List<Taken> taken =
                seats.stream()
                        .map(seat ->
                                CompletableFuture.supplyAsync(
                                        () -> takeInTheEnd(district, seat.personId())))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(taken).containsOnlyOnce(Taken.DONE);
        assertThat(taken).filteredOn(Taken.NONE_FREE::equals).hasSize(9);
        assertThat(testee().ledger(district, PRODUCT).holding()).isEqualTo(1);
    }

    private Taken takeInTheEnd(DistrictId district, String person) {
        Taken taken = take(district, 1, person);
        while (taken == Taken.BUSY) {
            taken = take(district, 1, person);
        }
        return taken;
    }

    private Taken take(DistrictId district, int pool, String person) {
        return testee().take(
                        district,
                        1,
                        PRODUCT,
                        OptionalInt.of(pool),
                        person,
                        SampleRoster.WRITTEN.plusSeconds(1));
    }

    /** Stores seats and their totals, as a step would. */
    private void store(DistrictId district, List<Seat> seats) {
        testee().openStep(district, PRODUCT, "run-1", 1);
        testee().put(district, 1, PRODUCT, 1, seats);
        testee().closeStep(district, PRODUCT, SeatLedger.of(seats, "rules", 1, 1), 1);
    }

    private List<Seat> pages(DistrictId district, int shards, SeatState state, int limit) {
        List<Seat> all = new ArrayList<>();
        SeatPage page = testee().page(district, shards, PRODUCT, state, "", limit);
        all.addAll(page.seats());
        while (page.next().isPresent()) {
            page = testee().page(district, shards, PRODUCT, state, page.next().get(), limit);
            assertThat(page.seats().size()).isLessThanOrEqualTo(limit);
            all.addAll(page.seats());
        }
        return all;
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

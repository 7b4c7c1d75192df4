package dev.rollcall.seat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.SeatSettings;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

final class SeatAllocatorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(3));
    private static final Instant LONG_BEFORE = NOW.minus(Duration.ofDays(9));
    private static final OverSeatPolicy BLOCK = new OverSeatPolicy.Block();
    private static final OverSeatPolicy GRACE = new OverSeatPolicy.Grace(30);
    private static final OverSeatPolicy REPORT = new OverSeatPolicy.Report();

    @Nested
    class WithoutAPool {

        @Test
        void seatsEverybody() {
            SeatDecision decision =
                    unlimited().decide(List.of(), Claims.of(List.of("b", "a"), List.of()));

            assertThat(decision.put()).containsExactly(holding("a", NOW), holding("b", NOW));
            assertThat(decision.granted()).isEqualTo(2);
            assertThat(decision.remove()).isEmpty();
        }

        @Test
        void seatsThoseWhoWaitedWhenTheLimitIsLifted() {
            SeatDecision decision =
                    unlimited()
                            .decide(
                                    List.of(waiting("a", BEFORE), grace("b", BEFORE, 5)),
                                    Claims.of(List.of(), List.of()));

            assertThat(decision.after())
                    .containsExactlyInAnyOrder(holding("a", NOW), holding("b", NOW));
        }

        private SeatAllocator unlimited() {
            return new SeatAllocator(SeatSettings.unlimited(), NOW);
        }
    }

    @Nested
    class WithAPool {

        @Test
        void fillsItToTheLastSeat() {
            SeatDecision decision =
                    pool(2, BLOCK).decide(List.of(), Claims.of(List.of("a", "b"), List.of()));

            assertThat(decision.after()).extracting(Seat::state).containsOnly(SeatState.HOLDING);
        }

        @Test
        void letsTheFirstBeyondItWait() {
            SeatDecision decision =
                    pool(2, BLOCK).decide(List.of(), Claims.of(List.of("c", "b", "a"), List.of()));

            assertThat(decision.put())
                    .containsExactly(holding("a", NOW), holding("b", NOW), waiting("c", NOW));
            assertThat(decision.granted()).isEqualTo(2);
        }

        @Test
        void seatsNobodyWhenThereIsNone() {
            SeatDecision decision =
                    pool(0, BLOCK).decide(List.of(), Claims.of(List.of("a"), List.of()));

            assertThat(decision.put()).containsExactly(waiting("a", NOW));
            assertThat(decision.granted()).isZero();
        }

        @Test
        void keepsHoldersWhenItShrinks() {
            List<Seat> held = List.of(holding("a", BEFORE), holding("b", BEFORE));

            SeatDecision decision = pool(1, BLOCK).decide(held, Claims.of(List.of("c"), List.of()));

            assertThat(decision.after()).containsAll(held);
            assertThat(decision.put()).containsExactly(waiting("c", NOW));
        }

        @Test
        void givesTheSeatOfOneWhoGoesToOneWhoWaits() {
            SeatDecision decision =
                    pool(1, BLOCK)
                            .decide(
                                    List.of(holding("a", BEFORE), waiting("b", BEFORE)),
                                    Claims.of(List.of(), List.of("a")));

            assertThat(decision.remove()).containsExactly("a");
            assertThat(decision.after()).containsExactly(holding("b", NOW));
        }

        @Test
        void freesNoSeatOfAShrunkenPool() {
            SeatDecision decision =
                    pool(1, BLOCK)
                            .decide(
                                    List.of(
                                            holding("a", BEFORE),
                                            holding("b", BEFORE),
                                            waiting("c", BEFORE)),
                                    Claims.of(List.of(), List.of("a")));

            assertThat(decision.put()).isEmpty();
            assertThat(decision.after())
                    .containsExactlyInAnyOrder(holding("b", BEFORE), waiting("c", BEFORE));
        }

        /** X2: 128 unassigned seats and 124 students in grace. */
        @Test
        void seatsAHundredAndTwentyFourInAHundredAndTwentyEightFreeSeats() {
            List<Seat> current = new ArrayList<>();
            IntStream.range(0, 72).forEach(n -> current.add(holding("paid" + n, BEFORE)));
            IntStream.range(0, 124).forEach(n -> current.add(grace("trial" + n, BEFORE, 7)));

            SeatDecision decision =
                    pool(200, GRACE).decide(current, Claims.of(List.of(), List.of()));

            assertThat(decision.granted()).isEqualTo(124);
            assertThat(SeatLedger.of(decision.after(), "", 1, 1).holding()).isEqualTo(196);
            assertThat(SeatLedger.of(decision.after(), "", 1, 1).earliestGraceEnd()).isEmpty();
        }
    }

    @Nested
    class TheOrder {

        @Test
        void putsGraceBeforeWaitingBeforeNewcomers() {
            List<Seat> current = List.of(waiting("b", LONG_BEFORE), grace("c", BEFORE, 5));

            assertThat(seated(1, current, "a")).containsExactly("c");
            assertThat(seated(2, current, "a")).containsExactlyInAnyOrder("c", "b");
            assertThat(seated(3, current, "a")).containsExactlyInAnyOrder("c", "b", "a");
        }

        @Test
        void putsThoseFirstWhoHaveWaitedLonger() {
            List<Seat> current = List.of(waiting("a", BEFORE), waiting("b", LONG_BEFORE));

            assertThat(seated(1, current)).containsExactly("b");
        }

        @Test
        void putsThoseFirstWhoseGraceBeganEarlier() {
            List<Seat> current = List.of(grace("a", BEFORE, 1), grace("b", LONG_BEFORE, 30));

            assertThat(seated(1, current)).containsExactly("b");
        }

        @Test
        void fallsBackToTheId() {
            assertThat(seated(1, List.of(waiting("b", BEFORE), waiting("a", BEFORE))))
                    .containsExactly("a");
            assertThat(seated(1, List.of(), "b", "a")).containsExactly("a");
        }

        private List<String> seated(int pool, List<Seat> current, String... gained) {
            SeatDecision decision =
                    pool(pool, BLOCK).decide(current, Claims.of(List.of(gained), List.of()));
            return ids(decision.after(), SeatState.HOLDING);
        }
    }

    @Nested
    class BeyondThePool {

        @Test
        void lendsNewcomersAGraceOfTheirOwn() {
            SeatDecision decision =
                    pool(0, GRACE).decide(List.of(), Claims.of(List.of("a"), List.of()));

            assertThat(decision.put()).containsExactly(grace("a", NOW, 30));
            assertThat(decision.granted()).isZero();
        }

        @Test
        void leavesAGraceThatRunsAsItIs() {
            List<Seat> current = List.of(grace("a", BEFORE, 1));

            assertThat(pool(0, GRACE).decide(current, Claims.of(List.of("a"), List.of())).put())
                    .isEmpty();
        }

        @Test
        void endsAGraceAtItsVeryMoment() {
            Seat ending = new Seat("a", SeatState.GRACE, BEFORE, Optional.of(NOW));

            assertThat(
                            pool(0, GRACE)
                                    .decide(List.of(ending), Claims.of(List.of(), List.of()))
                                    .put())
                    .containsExactly(waiting("a", NOW));
        }

        @Test
        void keepsAGraceUntilTheNanosecondBefore() {
            Seat ending = new Seat("a", SeatState.GRACE, BEFORE, Optional.of(NOW.plusNanos(1)));

            assertThat(
                            pool(0, GRACE)
                                    .decide(List.of(ending), Claims.of(List.of(), List.of()))
                                    .put())
                    .isEmpty();
        }

        @Test
        void givesNobodyASecondGrace() {
            List<Seat> waits = List.of(waiting("a", BEFORE));

            assertThat(pool(0, GRACE).decide(waits, Claims.of(List.of("a"), List.of())).after())
                    .isEqualTo(waits);
        }

        @Test
        void keepsItsWordWhenThePolicyTurnsToBlock() {
            List<Seat> current = List.of(grace("a", BEFORE, 1));

            SeatDecision decision =
                    pool(0, BLOCK).decide(current, Claims.of(List.of("b"), List.of()));

            assertThat(decision.after())
                    .containsExactlyInAnyOrder(grace("a", BEFORE, 1), waiting("b", NOW));
        }

        @Test
        void seatsThemAllTheSameWhereThePolicyOnlyReports() {
            List<Seat> current = List.of(holding("a", BEFORE), waiting("b", BEFORE));

            SeatDecision decision =
                    pool(1, REPORT).decide(current, Claims.of(List.of("c"), List.of()));

            assertThat(ids(decision.after(), SeatState.HOLDING))
                    .containsExactlyInAnyOrder("a", "b", "c");
            assertThat(decision.granted()).isEqualTo(2);
        }

        @Test
        void seatsThoseWhoseGraceIsOverWhereASeatIsFree() {
            Seat over = new Seat("a", SeatState.GRACE, BEFORE, Optional.of(BEFORE));

            assertThat(
                            pool(1, GRACE)
                                    .decide(List.of(over), Claims.of(List.of(), List.of()))
                                    .after())
                    .containsExactly(holding("a", NOW));
        }
    }

    @Nested
    class OfSeveralSchools {

        private final Claims conflicting = new Claims(Set.of(), Set.of(), Set.of("a"));

        @Test
        @DisplayName("I10: a student who comes to be of two schools gives the seat to who waits")
        void takesTheSeatOfWhoIsInConflict() {
            List<Seat> current = List.of(holding("a", BEFORE), waiting("b", BEFORE));

            SeatDecision decision = pool(1, BLOCK).decide(current, conflicting);

            assertThat(decision.after())
                    .containsExactlyInAnyOrder(conflict("a", NOW), holding("b", NOW));
            assertThat(decision.remove()).isEmpty();
        }

        @Test
        void leavesAConflictThatStandsAsItIs() {
            List<Seat> current = List.of(conflict("a", BEFORE));

            assertThat(pool(5, BLOCK).decide(current, conflicting).put()).isEmpty();
            assertThat(pool(5, BLOCK).decide(current, Claims.none()).put()).isEmpty();
        }

        @Test
        @DisplayName("I10: a student whose conflict is settled begins like everybody who comes")
        void treatsWhoIsSettledAsANewcomer() {
            List<Seat> current = List.of(conflict("a", LONG_BEFORE), waiting("b", BEFORE));
            Claims settled = Claims.of(List.of("a"), List.of());

            assertThat(pool(1, GRACE).decide(current, settled).after())
                    .containsExactlyInAnyOrder(holding("b", NOW), grace("a", NOW, 30));
        }

        @Test
        void takesAConflictAwayWithItsClaim() {
            List<Seat> current = List.of(conflict("a", BEFORE));

            assertThat(pool(1, BLOCK).decide(current, Claims.of(List.of(), List.of("a"))).after())
                    .isEmpty();
        }

        private static Seat conflict(String id, Instant since) {
            return new Seat(id, SeatState.CONFLICT, since, Optional.empty());
        }
    }

    @Nested
    class OfClaims {

        @Test
        void passesOverThoseWhoHaveASeatAlready() {
            List<Seat> held = List.of(holding("a", BEFORE));

            SeatDecision decision =
                    pool(5, BLOCK).decide(held, Claims.of(List.of("a", "a"), List.of()));

            assertThat(decision.put()).isEmpty();
            assertThat(decision.after()).isEqualTo(held);
        }

        @Test
        void passesOverThoseWhoLoseWhatTheyNeverHad() {
            SeatDecision decision =
                    pool(5, BLOCK).decide(List.of(), Claims.of(List.of(), List.of("a")));

            assertThat(decision.remove()).isEmpty();
        }

        @Test
        void countsNewcomersOnceThoughTheyAreNamedTwice() {
            SeatDecision decision =
                    pool(1, BLOCK).decide(List.of(), Claims.of(List.of("a", "a", "b"), List.of()));

            assertThat(decision.after()).hasSize(2);
            assertThat(ids(decision.after(), SeatState.WAITING)).containsExactly("b");
        }

        @Test
        void takesEveryClaimAwayWhateverItsState() {
            SeatDecision decision =
                    pool(1, BLOCK)
                            .decide(
                                    List.of(
                                            holding("c", BEFORE),
                                            waiting("a", BEFORE),
                                            grace("b", BEFORE, 1)),
                                    Claims.of(List.of(), List.of("c", "b", "a", "b")));

            assertThat(decision.remove()).containsExactly("a", "b", "c");
            assertThat(decision.after()).isEmpty();
        }
    }

    private static SeatAllocator pool(int seats, OverSeatPolicy policy) {
        return new SeatAllocator(new SeatSettings(OptionalInt.of(seats), policy), NOW);
    }

    private static List<String> ids(Collection<Seat> seats, SeatState state) {
        return seats.stream().filter(s -> s.state() == state).map(Seat::personId).toList();
    }

    private static Seat holding(String id, Instant since) {
        return new Seat(id, SeatState.HOLDING, since, Optional.empty());
    }

    private static Seat waiting(String id, Instant since) {
        return new Seat(id, SeatState.WAITING, since, Optional.empty());
    }

    /** A grace that ends so many days from now. */
    private static Seat grace(String id, Instant since, int days) {
        Instant end = NOW.plus(Duration.ofDays(days));
        return new Seat(id, SeatState.GRACE, since, Optional.of(end));
    }
}

package dev.rollcall.seat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.SeatSettings;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What must hold of every decision; the seed is the number of the repetition and the round. */
final class SeatAllocatorPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int ROUNDS = 300;

    @RepeatedTest(3)
    void letsNobodyWaitWhileASeatIsFree(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    SeatDecision decision = world.decide();
                    int pool = world.settings.pool().orElse(Integer.MAX_VALUE);

                    if (holding(decision.after()) < decision.after().size()) {
                        assertThat(holding(decision.after())).isGreaterThanOrEqualTo(pool);
                    }
                });
    }

    @RepeatedTest(3)
    void exceedsThePoolOnlyByThoseWhoHeldBefore(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    if (world.settings.overSeat() instanceof OverSeatPolicy.Report) {
                        return;
                    }
                    int pool = world.settings.pool().orElse(Integer.MAX_VALUE);
                    long stay =
                            world.current.stream()
                                    .filter(seat -> seat.state() == SeatState.HOLDING)
                                    .filter(seat -> !world.lost.contains(seat.personId()))
                                    .count();

                    assertThat(holding(world.decide().after()))
                            .isLessThanOrEqualTo(Math.max(pool, stay));
                });
    }

    @RepeatedTest(3)
    void takesNoSeatFromAHolderWhoStays(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    List<Seat> held =
                            world.current.stream()
                                    .filter(seat -> seat.state() == SeatState.HOLDING)
                                    .filter(seat -> !world.lost.contains(seat.personId()))
                                    .toList();

                    assertThat(world.decide().after()).containsAll(held);
                });
    }

    @RepeatedTest(3)
    void givesEverybodyEligibleOneClaim(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    Set<String> eligible = new HashSet<>(ids(world.current));
                    eligible.removeAll(world.lost);
                    eligible.addAll(world.gained);

                    assertThat(ids(world.decide().after()))
                            .doesNotHaveDuplicates()
                            .hasSameElementsAs(eligible);
                });
    }

    @RepeatedTest(3)
    void writesExactlyWhatChanged(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    SeatDecision decision = world.decide();

                    assertThat(decision.put()).doesNotContainAnyElementsOf(world.current);
                    assertThat(written(world.current, decision, decision.put().size()))
                            .hasSameElementsAs(decision.after());
                });
    }

    @RepeatedTest(3)
    void decidesAlikeInWhateverOrderItIsTold(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    SeatDecision once = world.decide();
                    world.shuffle();
                    SeatDecision again = world.decide();

                    assertThat(again.put()).isEqualTo(once.put());
                    assertThat(again.remove()).isEqualTo(once.remove());
                    assertThat(again.granted()).isEqualTo(once.granted());
                });
    }

    @RepeatedTest(3)
    void changesNothingTheSecondTime(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    List<Seat> after = world.decide().after();
                    SeatDecision again =
                            new SeatAllocator(world.settings, NOW)
                                    .decide(after, Claims.of(world.gained, world.lost));

                    assertThat(again.put()).isEmpty();
                    assertThat(again.remove()).isEmpty();
                });
    }

    /** A worker may die anywhere between the seats it writes (F-05). */
    @RepeatedTest(3)
    void comesToTheSameSeatsAfterAHalfWrittenStep(RepetitionInfo repetition) {
        each(
                repetition,
                world -> {
                    SeatDecision whole = world.decide();
                    int part = world.random.nextInt(whole.put().size() + 1);
                    List<Seat> half = written(world.current, whole, part);

                    List<Seat> after =
                            new SeatAllocator(world.settings, NOW)
                                    .decide(half, Claims.of(world.gained, world.lost))
                                    .after();

                    assertThat(after).hasSameElementsAs(whole.after());
                });
    }

    private static void each(RepetitionInfo repetition, Consumer<World> property) {
        for (int round = 0; round < ROUNDS; round++) {
            property.accept(
                    new World(new Random(repetition.getCurrentRepetition() * 10_000L + round)));
        }
    }

    private static List<Seat> written(List<Seat> before, SeatDecision decision, int part) {
        Map<String, Seat> seats = new HashMap<>();
        before.forEach(seat -> seats.put(seat.personId(), seat));
        decision.remove().forEach(seats::remove);
        decision.put().stream().limit(part).forEach(seat -> seats.put(seat.personId(), seat));
        return List.copyOf(seats.values());
    }

    private static long holding(Collection<Seat> seats) {
        return seats.stream().filter(seat -> seat.state() == SeatState.HOLDING).count();
    }

    private static List<String> ids(Collection<Seat> seats) {
        return seats.stream().map(Seat::personId).toList();
    }

    /** A few students, seats of every sort, and a pool that may or may not do. */
    private static final class World {

        final Random random;
        final SeatSettings settings;
        final List<Seat> current = new ArrayList<>();
        final List<String> gained = new ArrayList<>();
        final List<String> lost = new ArrayList<>();

        World(Random random) {
            this.random = random;
            this.settings = new SeatSettings(pool(), policy());
            for (int student = 0; student < 12; student++) {
                student("p" + student);
            }
        }

        SeatDecision decide() {
            return new SeatAllocator(settings, NOW).decide(current, Claims.of(gained, lost));
        }

        void shuffle() {
            Collections.shuffle(current, random);
            Collections.shuffle(gained, random);
            Collections.shuffle(lost, random);
        }

        private void student(String id) {
            boolean stands = random.nextBoolean();
            if (stands) {
                current.add(seat(id));
            }
            if (stands && random.nextInt(4) == 0) {
                lost.add(id);
            } else if (random.nextBoolean()) {
                gained.add(id);
            }
        }

        private Seat seat(String id) {
            Instant since = NOW.minus(Duration.ofDays(random.nextInt(3)));
            SeatState state = SeatState.values()[random.nextInt(3)];
            Instant end = NOW.plus(Duration.ofDays(random.nextInt(5) - 2));
            return new Seat(
                    id,
                    state,
                    since,
                    state == SeatState.GRACE ? Optional.of(end) : Optional.empty());
        }

        private OptionalInt pool() {
            return random.nextInt(8) == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(random.nextInt(12));
        }

        private OverSeatPolicy policy() {
            return switch (random.nextInt(3)) {
                case 0 -> new OverSeatPolicy.Block();
                case 1 -> new OverSeatPolicy.Grace(30);
                default -> new OverSeatPolicy.Report();
            };
        }
    }
}

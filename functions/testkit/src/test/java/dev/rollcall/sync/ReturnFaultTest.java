package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Somebody who was archived returns under the same id (F-42). What is left of them after a purge is
 * open, as the purge itself is.
 */
final class ReturnFaultTest {
    private static final String STUDENT = student(0, 7);

    private final SyncWorld world = SyncWorld.rostered(1);
    private final Image before = world.person(STUDENT).map(StoredRecord::image).orElseThrow();

    @BeforeEach
    void leave() {
        world.portal.remove(person(STUDENT));
        world.nextPoll();
        assertThat(world.isActive(STUDENT)).isFalse();
        assertThat(world.seats()).doesNotContainKey(STUDENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 29, 200})
    @DisplayName("F-42: who returns after a day, or after months, is restored whole, with a seat")
    void restoresWhoReturns(long days) {
        world.clock.advance(Duration.ofDays(days));
        world.portal.put(SampleRoster.student(STUDENT, "school0"));

        world.nextFull();

        assertThat(world.person(STUDENT).map(StoredRecord::image)).contains(before);
        assertThat(world.isActive(STUDENT)).isTrue();
        assertThat(world.seats().get(STUDENT)).extracting(Seat::state).isEqualTo(SeatState.HOLDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20})
    @DisplayName("F-42: who returns to a full pool takes nobody's seat, and waits as a newcomer")
    void putsWhoReturnsAtTheEndOfTheLine(int pool) {
        world.settings(s ->
                s.withSeats(
                                ProductSeats.of(
                                        new SeatSettings(
                                                OptionalInt.of(pool), new OverSeatPolicy.Block())))
                        .withVersion(s.version() + 1));
        world.portal.put(SampleRoster.student(STUDENT, "school0"));

        world.nextFull();

        assertThat(world.ledger().holding()).isEqualTo(pool);
        assertThat(world.seats().get(STUDENT))
                .extracting(Seat::state)
                .isEqualTo(pool == 20 ? SeatState.HOLDING : SeatState.WAITING);
    }
}

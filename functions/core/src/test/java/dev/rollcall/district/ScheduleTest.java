package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

final class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void beginsDueWithNothingPolledAndNothingAskedFor() {
        assertThat(Schedule.dueAt(NOW))
                .isEqualTo(new Schedule(NOW, Optional.empty(), FollowUp.NONE, Optional.empty()));
    }

    @Test
    void keepsTheRestWhenTheDueTimeMoves() {
        Schedule busy = new Schedule(NOW, Optional.of(NOW), FollowUp.DELTA, Optional.empty());

        assertThat(busy.withNextDueAt(LATER))
                .isEqualTo(new Schedule(LATER, Optional.of(NOW), FollowUp.DELTA, Optional.empty()));
    }

    @Test
    void keepsTheRestWhenItWasPolled() {
        Schedule busy = new Schedule(NOW, Optional.of(NOW), FollowUp.FULL, Optional.empty());

        assertThat(busy.polledAt(LATER))
                .isEqualTo(new Schedule(NOW, Optional.of(LATER), FollowUp.FULL, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,  NONE,  NONE",
        "NONE,  DELTA, DELTA",
        "NONE,  FULL,  FULL",
        "DELTA, NONE,  DELTA",
        "DELTA, DELTA, DELTA",
        "DELTA, FULL,  FULL",
        "FULL,  NONE,  FULL",
        "FULL,  DELTA, FULL",
        "FULL,  FULL,  FULL"
    })
    void keepsTheLargerOfTwoWishes(FollowUp stands, FollowUp wish, FollowUp after) {
        assertThat(wanting(stands).wanting(wish).followUp()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,  DELTA, NONE",
        "DELTA, DELTA, NONE",
        "FULL,  DELTA, FULL",
        "NONE,  FULL,  NONE",
        "DELTA, FULL,  NONE",
        "FULL,  FULL,  NONE"
    })
    void dropsAWishThatWasMetAndKeepsALargerOne(FollowUp stands, FollowUp met, FollowUp after) {
        assertThat(wanting(stands).without(met).followUp()).isEqualTo(after);
    }

    private static Schedule wanting(FollowUp wish) {
        return new Schedule(NOW, Optional.of(NOW), wish, Optional.empty());
    }
}

package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope.Level;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

final class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final RosterScope ONE = new RosterScope(Level.TEACHER, "t1");
    private static final RosterScope OTHER = new RosterScope(Level.STUDENT, "t1");

    @Test
    void beginsDueWithNothingPolledAndNothingAskedFor() {
        assertThat(Schedule.dueAt(NOW))
                .isEqualTo(new Schedule(NOW, Optional.empty(), FollowUp.NONE));
    }

    @Test
    void keepsTheRestWhenTheDueTimeMoves() {
        Schedule busy = new Schedule(NOW, Optional.of(NOW), FollowUp.DELTA);

        assertThat(busy.withNextDueAt(LATER))
                .isEqualTo(new Schedule(LATER, Optional.of(NOW), FollowUp.DELTA));
    }

    @Test
    void keepsTheRestWhenItWasPolled() {
        Schedule busy = new Schedule(NOW, Optional.of(NOW), FollowUp.FULL);

        assertThat(busy.polledAt(LATER))
                .isEqualTo(new Schedule(NOW, Optional.of(LATER), FollowUp.FULL));
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

    @Test
    @DisplayName("X4 keeps each part once, oldest first, through whatever else changes")
    void keepsEachPartOnce() {
        Schedule two = wanting(FollowUp.NONE).wanting(ONE).wanting(OTHER).wanting(ONE);

        assertThat(two.wanting(FollowUp.DELTA).polledAt(LATER).withNextDueAt(LATER).scopes())
                .containsExactly(ONE, OTHER);
        assertThat(two.without(ONE).without(FollowUp.DELTA).scopes()).containsExactly(OTHER);
    }

    @Test
    @DisplayName("X4 forgets parts once everything is wanted, or read")
    void forgetsPartsOnceEverythingIsWanted() {
        Schedule one = wanting(FollowUp.NONE).wanting(ONE);

        assertThat(one.wanting(FollowUp.FULL).scopes()).isEmpty();
        assertThat(one.wanting(FollowUp.FULL).wanting(OTHER).scopes()).isEmpty();
        assertThat(one.without(FollowUp.FULL).scopes()).isEmpty();
    }

    @Test
    @DisplayName("X4 takes one part too many for a wish for everything")
    void takesOnePartTooManyForEverything() {
        Schedule crowded = wanting(FollowUp.NONE);
        for (int number = 0; number < Schedule.MOST_SCOPES; number++) {
            crowded = crowded.wanting(new RosterScope(Level.CLASS, "class-" + number));
        }

        assertThat(crowded.isCrowded()).isTrue();
        assertThat(crowded.wanting(new RosterScope(Level.CLASS, "class-0"))).isEqualTo(crowded);
        assertThat(crowded.wanting(ONE).followUp()).isEqualTo(FollowUp.FULL);
        assertThat(crowded.wanting(ONE).scopes()).isEmpty();
    }

    private static Schedule wanting(FollowUp wish) {
        return new Schedule(NOW, Optional.of(NOW), wish);
    }
}

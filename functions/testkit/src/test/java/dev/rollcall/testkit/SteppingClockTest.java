package dev.rollcall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class SteppingClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SteppingClock clock = new SteppingClock(START);

    @Test
    void standsStillUntilMoved() {
        assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(START);
        assertThat(clock.nanos()).isEqualTo(clock.nanos());
    }

    @Test
    void isLaterAfterAPause() {
        clock.rest(Duration.ofSeconds(3));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
        assertThat(clock.nanos()).isEqualTo(3_000_000_000L);
    }

    @Test
    void advancesToAMomentButNeverBack() {
        clock.advanceTo(START.plusSeconds(9));
        clock.advanceTo(START);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(9));
        assertThat(clock.nanos()).isEqualTo(9_000_000_000L);
    }

    @Test
    void jumpsWithoutTheStopwatch() {
        clock.jump(Duration.ofDays(-1));

        assertThat(clock.instant()).isEqualTo(START.minus(Duration.ofDays(1)));
        assertThat(clock.nanos()).isZero();
    }
}

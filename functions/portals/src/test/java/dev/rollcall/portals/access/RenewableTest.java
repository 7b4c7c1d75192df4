package dev.rollcall.portals.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.RosterSource.Fetch;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RenewableTest {

    private Instant now = Instant.parse("2026-10-01T00:00:00Z");
    private Fetch<String> served = new Fetch.Got<>("one");
    private int asked;
    private final Renewable<String> kept =
            new Renewable<>(() -> now, this::serve, any -> Duration.ofMinutes(5));

    @Test
    void asksAgainOnlyWhenWhatItKeepsIsOldOrUnfit() {
        kept.fitFor(any -> true);
        now = now.plus(Duration.ofMinutes(5).minusNanos(1));
        kept.fitFor(any -> true);
        assertThat(asked).isEqualTo(1);

        now = now.plusNanos(1);
        kept.fitFor(any -> true);
        assertThat(asked).isEqualTo(2);

        kept.fitFor("two"::equals);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void asksAgainWhenTheClockHasGoneBack() {
        kept.fitFor(any -> true);
        now = now.minusSeconds(1);
        kept.fitFor(any -> true);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void keepsNothingOfATroubledPortal() {
        kept.fitFor(any -> true);
        served = Fetches.refused();
        assertThat(kept.anew()).isEqualTo(Fetches.refused());

        served = new Fetch.Got<>("two");
        assertThat(kept.fitFor(any -> true)).isEqualTo(new Fetch.Got<>("two"));
    }

    @Test
    void asksOnceAMinuteWhatToUseInstead() {
        kept.fitFor(any -> true);
        kept.insteadOf("one", "one"::equals);
        kept.insteadOf("one", "one"::equals);
        assertThat(asked).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(1));
        served = new Fetch.Got<>("two");
        assertThat(kept.insteadOf("one", "one"::equals)).isEqualTo(new Fetch.Got<>("two"));
        assertThat(kept.insteadOf("one", "one"::equals)).isEqualTo(new Fetch.Got<>("two"));
        assertThat(asked).isEqualTo(3);
    }

    private Fetch<String> serve() {
        asked++;
        return served;
    }
}

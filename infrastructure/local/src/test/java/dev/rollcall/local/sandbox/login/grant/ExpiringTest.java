package dev.rollcall.local.sandbox.login.grant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

class ExpiringTest {
    private Instant now = Instant.EPOCH;
    private final Expiring<String> kept = new Expiring<>(() -> now, Duration.ofMinutes(1));

    @Test
    void keepsAThingUntilItsLifeIsOver() {
        String word = kept.keep("thing");

        now = now.plusSeconds(59);
        assertThat(kept.find(word)).hasValue("thing");
        now = now.plusSeconds(1);
        assertThat(kept.find(word)).isEmpty();
        assertThat(kept.take(word)).isEmpty();
    }

    @Test
    void givesAThingToOneOfManyWhoTakeItAtOnce() {
        String word = kept.keep("thing");

        long winners =
                IntStream.range(0, 50)
                        .parallel()
                        .filter(any -> kept.take(word).isPresent())
                        .count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void knowsNoWordItDidNotGive() {
        assertThat(kept.find("word")).isEmpty();
        assertThat(kept.keep("one")).isNotEqualTo(kept.keep("one"));
    }
}

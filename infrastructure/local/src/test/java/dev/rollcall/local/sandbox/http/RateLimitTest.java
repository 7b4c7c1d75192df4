package dev.rollcall.local.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class RateLimitTest {
    private Instant now = Instant.parse("2026-10-05T12:00:59Z");
    private final RateLimit limit = new RateLimit(1, () -> now);

    @Test
    void countsEachBearerByItself() {
        assertThat(limit.count("a").isExceeded()).isFalse();
        assertThat(limit.count("b").isExceeded()).isFalse();
        assertThat(limit.count("a").isExceeded()).isTrue();
    }

    @Test
    void beginsAnewEachMinute() {
        limit.count("a");
        now = now.plusSeconds(1);

        assertThat(limit.count("a").isExceeded()).isFalse();
    }

    @Test
    void saysWhenTheMinuteEnds() {
        assertThat(limit.count("a").reset())
                .isEqualTo(Instant.parse("2026-10-05T12:01:00Z").getEpochSecond());
    }
}

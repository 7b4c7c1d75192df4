package dev.rollcall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

class RateLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final RateLimit limit = new RateLimit(2, Duration.ofSeconds(10));

    @Test
    void letsABurstPassAndNoMore() {
        assertThat(limit.allows("a", NOW)).isTrue();
        assertThat(limit.allows("a", NOW)).isTrue();
        assertThat(limit.allows("a", NOW)).isFalse();
    }

    @Test
    void keepsKeysApart() {
        limit.allows("a", NOW);
        limit.allows("a", NOW);

        assertThat(limit.allows("b", NOW)).isTrue();
    }

    @Test
    void letsOneMorePassAfterEachInterval() {
        limit.allows("a", NOW);
        limit.allows("a", NOW);

        assertThat(limit.allows("a", NOW.plusMillis(9_999))).isFalse();
        assertThat(limit.allows("a", NOW.plusMillis(10_000))).isTrue();
        assertThat(limit.allows("a", NOW.plusMillis(19_999))).isFalse();
        assertThat(limit.allows("a", NOW.plusMillis(20_000))).isTrue();
    }

    @Test
    void savesNoMoreThanABurst() {
        limit.allows("a", NOW);

        long passed =
                IntStream.range(0, 5)
                        .filter(i -> limit.allows("a", NOW.plusSeconds(3_600)))
                        .count();

        assertThat(passed).isEqualTo(2);
    }

    @Test
    void survivesAClockThatJumpsBack() {
        limit.allows("a", NOW);
        limit.allows("a", NOW);

        assertThat(limit.allows("a", NOW.minusSeconds(86_400))).isFalse();
        assertThat(limit.allows("a", NOW.minusSeconds(86_390))).isTrue();
    }

    @Test
    void forgetsTheLongestUnusedKeyFirst() {
        limit.allows("old", NOW);
        limit.allows("old", NOW);
        IntStream.range(0, RateLimit.MOST_KEYS).forEach(i -> limit.allows("k" + i, NOW));

        assertThat(limit.allows("old", NOW)).isTrue();
    }

    @Test
    void spendsADistrictsBudgetBeforeThePortals() {
        var limits = new WebhookLimits(new RateLimit(1, Duration.ofDays(1)), limit);

        assertThat(limits.allow(Portal.CLEVER, "a", NOW)).isTrue();
        assertThat(limits.allow(Portal.CLEVER, "a", NOW)).isFalse();
        assertThat(limits.allow(Portal.CLEVER, "b", NOW)).isTrue();
        assertThat(limits.allow(Portal.CLEVER, "c", NOW)).isFalse();
        assertThat(limits.allow(Portal.CLASSLINK, "a", NOW)).isTrue();
    }
}

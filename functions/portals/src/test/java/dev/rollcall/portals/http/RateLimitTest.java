package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** F-07. */
class RateLimitTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_682_376_269);

    private final RateLimit rateLimit = new RateLimit(InstantSource.fixed(NOW), new Random(7));

    @ParameterizedTest(name = "Retry-After: {0} waits {1} s")
    @CsvSource({
        "30, 30",
        "' 30 ', 30",
        "0, 1",
        "-5, 1",
        "-99999999999999999999, 1",
        "900, 900",
        "901, 900",
        "31536000, 900",
        "99999999999999999999999, 900",
        "'Mon, 24 Apr 2023 22:46:09 GMT', 100",
        "'Mon, 24 Apr 2023 22:44:49 GMT', 20",
        "'Mon, 24 Apr 2023 20:00:00 GMT', 1",
        "soon, 60",
        "'', 60",
        "1.5, 60"
    })
    void readsRetryAfter(String value, long seconds) {
        assertWaits(rateLimit.delay(headers("Retry-After", value)), Math.min(seconds, 900));
    }

    @ParameterizedTest(name = "X-RateLimit-Reset: {0} waits {1} s")
    @CsvSource({
        "1682376299, 30",
        "1682376269, 1",
        "1682376000, 1",
        "'1682376279, 1682376309', 40",
        "'all, none', 60",
        "'none, 1682376279', 10",
        "1682376299000, 900",
        "99999999999999999999, 900",
        "-1, 1"
    })
    void readsTheResetTimeWhereThereIsNoRetryAfter(String value, long seconds) {
        assertWaits(rateLimit.delay(headers("X-RateLimit-Reset", value)), seconds);
    }

    @Test
    void prefersRetryAfter() {
        HttpHeaders both =
                HttpHeaders.of(
                        Map.of(
                                "retry-after", List.of("5"),
                                "x-ratelimit-reset", List.of("1682376999")),
                        (name, value) -> true);

        assertWaits(rateLimit.delay(both), 5);
    }

    @Test
    void waitsForTheNextMinuteWhereNothingIsSaid() {
        assertWaits(rateLimit.delay(HttpHeaders.of(Map.of(), (name, value) -> true)), 60);
    }

    @Test
    void spreadsWorkersThatWereThrottledTogether() {
        HttpHeaders headers = headers("Retry-After", "600");

        assertThat(List.of(rateLimit.delay(headers), rateLimit.delay(headers)))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsDatesInTurkishToo() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            String date = "Mon, 24 Apr 2023 22:44:49 GMT";
            assertWaits(rateLimit.delay(headers("RETRY-AFTER", date)), 20);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertWaits(Duration delay, long seconds) {
        Duration atMost = Duration.ofMillis(Math.min(seconds * 1_100, 900_000));
        assertThat(delay).isBetween(Duration.ofSeconds(seconds), atMost);
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (header, text) -> true);
    }
}

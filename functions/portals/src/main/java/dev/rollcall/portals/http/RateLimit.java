package dev.rollcall.portals.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long a throttled caller waits: what the answer asks for, kept between 1 second and 15
 * minutes, and up to a tenth longer so that workers do not come back all at once (F-07, P21).
 */
final class RateLimit {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** For answers that do not say: Clever counts by the minute (clever.md §5.1). */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final RandomGenerator random;

    RateLimit(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    Duration delay(HttpHeaders headers) {
        long asked = retryAfter(headers).or(() -> reset(headers)).orElse(WINDOW.toSeconds());
        Duration kept = clamped(Duration.ofSeconds(Math.clamp(asked, 0, LONGEST.toSeconds())));
        return clamped(kept.plusMillis((long) (kept.toMillis() * 0.1 * random.nextDouble())));
    }

    private static Duration clamped(Duration delay) {
        Duration atLeast = delay.compareTo(SHORTEST) < 0 ? SHORTEST : delay;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    private Optional<Long> retryAfter(HttpHeaders headers) {
        Optional<String> said = headers.firstValue("retry-after").map(String::strip);
        return said.flatMap(RateLimit::seconds).or(() -> said.flatMap(this::untilDate));
    }

    /** Unix seconds, in old traffic several of them separated by commas: the latest counts. */
    private Optional<Long> reset(HttpHeaders headers) {
        return headers.allValues("x-ratelimit-reset").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .flatMap(value -> seconds(value.strip()).stream())
                .max(Long::compare)
                .map(this::untilSecond);
    }

    private Optional<Long> untilDate(String text) {
        try {
            Instant date =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(untilSecond(date.getEpochSecond()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private long untilSecond(long second) {
        return second - clock.instant().getEpochSecond();
    }

    private static Optional<Long> seconds(String text) {
        if (!text.matches("-?[0-9]+")) {
            return Optional.empty();
        }
        long absurd = text.startsWith("-") ? 0 : Long.MAX_VALUE;
        return Optional.of(text.length() <= 15 ? Long.parseLong(text) : absurd);
    }
}

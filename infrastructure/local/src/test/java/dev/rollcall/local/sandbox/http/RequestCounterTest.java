package dev.rollcall.local.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

class RequestCounterTest {
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final RequestCounter counter = new RequestCounter(now::get);

    @Test
    void findsTheBusiestWindowAcrossTheEndOfASecond() {
        at(900, 30);
        at(1_100, 20);

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(50, 30, 50));
    }

    @Test
    void keepsRequestsAWholeSecondApartInDifferentWindows() {
        at(0, 5);
        at(1_000, 5);

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(10, 5, 5));
    }

    @Test
    void putsRequestsAlmostASecondApartInOneWindow() {
        at(0, 5);
        at(999, 5);

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(10, 10, 10));
    }

    @Test
    void remembersTheBusiestOfAllSeconds() {
        at(0, 9);
        at(5_000, 3);

        assertThat(counter.counted().mostInOneSecond()).isEqualTo(9);
        assertThat(counter.counted().mostInAnyWindow()).isEqualTo(9);
    }

    @Test
    void takesAClockThatStepsBackToStandStill() {
        at(1_500, 2);
        at(200, 2);

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(4, 4, 4));
    }

    @Test
    void beginsAnew() {
        at(0, 9);

        counter.reset();
        at(1, 1);

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(1, 1, 1));
    }

    @Test
    void losesNoRequestHoweverManyCount() {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 10_000; i++) {
                threads.execute(counter::count);
            }
        }

        assertThat(counter.counted()).isEqualTo(new RequestCounter.Count(10_000, 10_000, 10_000));
    }

    private void at(long millis, int requests) {
        now.set(NOON.plusMillis(millis));
        for (int i = 0; i < requests; i++) {
            counter.count();
        }
    }
}

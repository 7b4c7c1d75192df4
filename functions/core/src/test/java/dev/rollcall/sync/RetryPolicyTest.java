package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Random;

/** R2, R3, F-08. */
final class RetryPolicyTest {

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 120", "3, 240", "4, 480", "5, 900"})
    void waitsLongerEachTimeUpToAQuarterOfAnHour(int failures, int seconds) {
        assertThat(RetryPolicy.delay(failures, 0)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 48", "2, 96", "3, 192", "4, 384", "5, 720"})
    void waitsAtMostAFifthLessByChance(int failures, int seconds) {
        assertThat(RetryPolicy.delay(failures, 1)).contains(Duration.ofSeconds(seconds));
        assertThat(RetryPolicy.delay(failures, 0.5).orElseThrow())
                .isEqualTo(Duration.ofSeconds(seconds * 9 / 8));
    }

    @Test
    void givesUpAtTheSixthFailure() {
        assertThat(RetryPolicy.delay(5, 0.5)).isPresent();
        assertThat(RetryPolicy.delay(6, 0.5)).isEmpty();
        assertThat(RetryPolicy.delay(1_000, 0.5)).isEmpty();
    }

    @Test
    void spreadsDistrictsThatFailedTogether() {
        Random random = new Random(8);

        assertThat(
                        random.doubles(1_000)
                                .mapToObj(chance -> RetryPolicy.delay(5, chance).orElseThrow())
                                .distinct()
                                .count())
                .isGreaterThan(990);
    }

    /** A delay beyond that would be cut by the queue (SyncQueue). */
    @Test
    void neverWaitsLongerThanAQueueCan() {
        for (int failures = 1; failures < 6; failures++) {
            assertThat(RetryPolicy.delay(failures, 0).orElseThrow())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
        }
    }
}

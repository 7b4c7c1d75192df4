package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What {@link SignInTallyStore} promises. */
public interface SignInTallyStoreContract {
    /** In the future, so that no store has let it expire. */
    Instant HOUR = Instant.parse("2100-03-01T10:00:00Z");

    Instant LATER = HOUR.plus(Duration.ofHours(9));

    SignInTallyStore testee();

    @Test
    default void countsByHourAndCode() {
        DistrictId district = SampleDistricts.fresh();
        testee().count(district, HOUR.plusSeconds(1), "signed-in");
        testee().count(district, HOUR.plusSeconds(3_599), "signed-in");
        testee().count(district, HOUR.plusSeconds(5), "waiting-for-seat");
        testee().count(district, HOUR.plus(Duration.ofHours(2)), "archived");

        assertThat(testee().hours(district, HOUR, LATER))
                .containsExactly(
                        new HourTally(HOUR, Map.of("signed-in", 2L, "waiting-for-seat", 1L)),
                        new HourTally(HOUR.plus(Duration.ofHours(2)), Map.of("archived", 1L)));
    }

    @Test
    default void answersTheHoursBetweenTwoTimesAlone() {
        DistrictId district = SampleDistricts.fresh();
        testee().count(district, HOUR, "signed-in");
        testee().count(district, HOUR.plus(Duration.ofHours(1)), "archived");

        assertThat(testee().hours(district, HOUR.plus(Duration.ofMinutes(61)), LATER))
                .extracting(HourTally::counts)
                .containsExactly(Map.of("archived", 1L));
        assertThat(testee().hours(district, HOUR, HOUR.plus(Duration.ofMinutes(59))))
                .extracting(HourTally::counts)
                .containsExactly(Map.of("signed-in", 1L));
        assertThat(testee().hours(SampleDistricts.fresh(), HOUR, LATER)).isEmpty();
    }

    @Test
    default void losesNoneOfSeveralCountsAtOnce() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();

        AtOnce.call(
                6,
                () -> {
                    testee().count(district, HOUR, "signed-in");
                    return true;
                });

        assertThat(testee().hours(district, HOUR, LATER).getFirst().counts())
                .containsEntry("signed-in", 6L);
    }

    @Test
    default void remembersRefusalsNewestFirst() {
        DistrictId district = SampleDistricts.fresh();
        RecentRefusal first = refusal(1, "a");
        RecentRefusal second = refusal(2, "b");
        testee().remember(district, first);
        testee().remember(district, second);

        assertThat(testee().refusals(district, HOUR, LATER, 10)).isEqualTo(List.of(second, first));
        assertThat(testee().refusals(district, HOUR, LATER, 1)).isEqualTo(List.of(second));
        assertThat(testee().refusals(district, second.at(), LATER, 10)).isEqualTo(List.of(second));
        assertThat(testee().refusals(district, HOUR, first.at(), 10)).isEqualTo(List.of(first));
    }

    @Test
    default void remembersNoMoreThanTwentyOfAnHour() {
        DistrictId district = SampleDistricts.fresh();
        IntStream.range(0, 200).forEach(i -> testee().remember(district, refusal(i, "r-" + i)));

        assertThat(testee().refusals(district, HOUR, LATER, 1_000)).hasSizeBetween(10, 20);
    }

    private static RecentRefusal refusal(int second, String correlationId) {
        return new RecentRefusal(HOUR.plusSeconds(second), "archived", correlationId);
    }
}

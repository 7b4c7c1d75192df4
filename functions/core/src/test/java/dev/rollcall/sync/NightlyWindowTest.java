package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;

final class NightlyWindowTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final NightlyWindow NIGHT =
            new NightlyWindow(LocalTime.of(6, 0), Duration.ofHours(4));

    @Test
    void comesWithinTheWindow() {
        assertThat(districts(500))
                .allSatisfy(district ->
                        assertThat(NIGHT.nextFor(district, NOON))
                                .isBetween(
                                        Instant.parse("2026-11-23T06:00:00Z"),
                                        Instant.parse("2026-11-23T09:59:59Z")));
    }

    @Test
    void spreadsDistrictsOverTheWindow() {
        long firstHour =
                districts(1_000).stream()
                        .map(district -> NIGHT.nextFor(district, NOON))
                        .filter(Instant.parse("2026-11-23T07:00:00Z")::isAfter)
                        .count();

        assertThat(firstHour).isBetween(200L, 300L);
    }

    @Test
    void bringsNoTwoNeighboursAtTheSameMoment() {
        assertThat(
                        IntStream.range(0, 10)
                                .mapToObj(n -> new DistrictId(Portal.CLEVER, "district-" + n))
                                .map(district -> NIGHT.nextFor(district, NOON)))
                .doesNotHaveDuplicates();
    }

    @Test
    void comesAtTheSameMomentEachNightOfTheYear() {
        DistrictId district = district(7);
        Instant moment = NIGHT.nextFor(district, NOON);
        for (int night = 0; night < 366; night++) {
            Instant next = NIGHT.nextFor(district, moment);

            assertThat(next).isEqualTo(moment.plus(DAY));
            moment = next;
        }
    }

    @Test
    void takesNoNoticeOfTheClocksOfAnyCountry() {
        TimeZone usual = TimeZone.getDefault();
        Instant expected = NIGHT.nextFor(district(7), NOON);
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            assertThat(NIGHT.nextFor(district(7), NOON)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void comesTodayWhenTheMomentIsStillAhead() {
        DistrictId district = district(7);
        Instant tomorrow = NIGHT.nextFor(district, NOON);
        Instant today = tomorrow.minus(DAY);

        assertThat(NIGHT.nextFor(district, today.minusNanos(1))).isEqualTo(today);
        assertThat(NIGHT.nextFor(district, today)).isEqualTo(tomorrow);
    }

    /** A window may begin before midnight and end after it. */
    @ParameterizedTest
    @CsvSource({"22:00, 6", "23:59, 24", "00:00, 24", "12:00, 24"})
    void neverLeavesANightOut(LocalTime start, int hours) {
        NightlyWindow window = new NightlyWindow(start, Duration.ofHours(hours));
        for (DistrictId district : districts(50)) {
            for (int hour = 0; hour < 48; hour++) {
                Instant after = NOON.plus(Duration.ofHours(hour));

                assertThat(window.nextFor(district, after))
                        .isAfter(after)
                        .isBeforeOrEqualTo(after.plus(DAY));
            }
        }
    }

    @Test
    void comesAtTheStartOfAWindowWithoutWidth() {
        NightlyWindow moment = new NightlyWindow(LocalTime.of(6, 0), Duration.ZERO);

        assertThat(moment.nextFor(district(7), NOON))
                .isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
    }

    private static List<DistrictId> districts(int number) {
        return IntStream.range(0, number).mapToObj(NightlyWindowTest::district).toList();
    }

    private static DistrictId district(int number) {
        return new DistrictId(Portal.CLEVER, Integer.toHexString(number * 0x9E3779B9));
    }
}

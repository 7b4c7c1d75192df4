package dev.rollcall.account.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.quote.Price;
import dev.rollcall.product.Trial;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

final class SubscriptionTest {
    private static final String PRODUCT = "math";

    @Test
    @DisplayName("R4: on day 30 the trial runs, on day 31 it does not")
    void runsForThirtyDays() {
        Instant start = Instant.parse("2026-09-01T12:00:00Z");
        FreeTrial trial = FreeTrial.start(start, thirtyDays("America/Chicago"));
        Subscription subscription = Subscription.none().withTrial(trial);

        Instant day30 = start.plus(Duration.ofDays(30)).minusNanos(1);
        assertThat(subscription.standing(start)).isEqualTo(Standing.TRIAL);
        assertThat(subscription.standing(day30)).isEqualTo(Standing.TRIAL);
        assertThat(subscription.standing(day30.plusNanos(1))).isEqualTo(Standing.TRIAL_ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-15T17:00:00Z, America/New_York, 2026-11-14T18:00:00Z",
        "2026-02-20T17:00:00Z, America/New_York, 2026-03-22T16:00:00Z",
        "2026-10-15T17:00:00Z, America/Phoenix, 2026-11-14T17:00:00Z",
        "2026-12-31T23:30:00Z, Pacific/Honolulu, 2027-01-30T23:30:00Z"
    })
    @DisplayName("R4, P43: the trial ends at the same time of day by the clocks of its zone")
    void endsByTheClocksOfItsZone(Instant start, String zone, Instant end) {
        assertThat(FreeTrial.start(start, thirtyDays(zone)).endsAt()).isEqualTo(end);
    }

    @Test
    @DisplayName("R25: a renewal before the end adds to the end")
    void addsToTheEnd() {
        Subscription one = bought(Subscription.none(), "2026-11-23");
        Subscription two = bought(one, "2027-03-01");

        assertThat(two.terms().getLast().from()).isEqualTo(LocalDate.parse("2027-11-23"));
        assertThat(two.terms().getLast().until()).isEqualTo(LocalDate.parse("2028-11-23"));
    }

    @Test
    @DisplayName("R25: a renewal after the end begins on its day")
    void beginsAnewAfterAGap() {
        Subscription one = bought(Subscription.none(), "2026-11-23");
        Subscription two = bought(one, "2028-02-01");

        assertThat(two.standing(noon("2027-12-01"))).isEqualTo(Standing.LAPSED);
        assertThat(two.terms().getLast().from()).isEqualTo(LocalDate.parse("2028-02-01"));
        assertThat(two.terms().getLast().until()).isEqualTo(LocalDate.parse("2029-02-01"));
    }

    @Test
    @DisplayName("R25: 29 February comes back in the next leap year")
    void keepsTheLeapDay() {
        Subscription subscription = bought(Subscription.none(), "2028-02-29");
        for (int year = 0; year < 3; year++) {
            subscription = bought(subscription, "2028-03-01");
        }

        assertThat(subscription.terms())
                .extracting(term -> term.until().toString())
                .containsExactly("2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Test
    void countsAYearOverALeapDay() {
        Subscription subscription = bought(Subscription.none(), "2027-03-01");

        assertThat(subscription.terms().getLast().until()).isEqualTo("2028-03-01");
        assertThat(subscription.standing(noon("2028-02-29"))).isEqualTo(Standing.PAID);
        assertThat(subscription.standing(noon("2028-03-01"))).isEqualTo(Standing.LAPSED);
    }

    @Test
    void countsPaidSeatsOfTheProductOnTheDay() {
        Subscription subscription = bought(Subscription.none(), "2026-11-23");

        assertThat(subscription.paidSeats(PRODUCT, noon("2026-11-23"))).isEqualTo(500);
        assertThat(subscription.paidSeats(PRODUCT, noon("2027-11-23"))).isZero();
        assertThat(subscription.paidSeats("reading", noon("2026-11-23"))).isZero();
    }

    @Test
    void standsNowhereBeforeItBegins() {
        assertThat(Subscription.none().standing(noon("2026-11-23"))).isEqualTo(Standing.NONE);
        assertThat(Standing.TRIAL_ENDED.code()).isEqualTo("trial-ended");
    }

    private static Subscription bought(Subscription before, String day) {
        LocalDate from = before.nextFrom(PRODUCT, noon(day));
        return before.withTerm(
                new Term(
                        "order-" + before.version(),
                        PRODUCT,
                        from,
                        before.until(PRODUCT, from),
                        new Price(500, 300, 150_000, "USD"),
                        noon(day),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Trial thirtyDays(String zone) {
        return new Trial(30, ZoneId.of(zone));
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T17:00:00Z");
    }
}

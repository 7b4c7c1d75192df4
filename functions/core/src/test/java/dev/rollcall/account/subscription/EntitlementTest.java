package dev.rollcall.account.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.quote.Price;
import dev.rollcall.district.PoolChange;
import dev.rollcall.product.Trial;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

final class EntitlementTest {
    private static final String PRODUCT = "math";
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant YEAR_END = Instant.parse("2027-11-23T05:00:00Z");

    @Test
    @DisplayName("R6: three of 30 are 90, and each ends on a day of its own")
    void sumsUp() {
        Entitlement three =
                of(bought("2026-11-23", 30), bought("2026-11-20", 30), bought("2026-11-21", 30));

        assertThat(three.at(NOW)).hasValue(90);
        assertThat(three.after(NOW))
                .containsExactly(
                        new PoolChange(Instant.parse("2027-11-20T05:00:00Z"), 60),
                        new PoolChange(Instant.parse("2027-11-21T05:00:00Z"), 30),
                        new PoolChange(YEAR_END, 0));
    }

    @Test
    @DisplayName("R23: a trial's seats count until it ends, and not beside what was bought")
    void countsATrialUntilItEnds() {
        FreeTrial trial = trial().withSeatTarget(PRODUCT, 5_000);
        Subscription tried = Subscription.none().withTrial(trial);

        assertThat(of(tried).at(NOW)).hasValue(5_000);
        assertThat(of(tried).after(NOW)).containsExactly(new PoolChange(trial.endsAt(), 0));
        assertThat(of(tried.withTerm(term("2026-11-23", 9))).at(NOW)).hasValue(9);
        assertThat(of(tried.withTerm(term("2026-11-23", 9))).after(NOW))
                .containsExactly(new PoolChange(YEAR_END, 0));
    }

    @Test
    void saysNothingWhileATrialRunsInWhichNobodySetSeats() {
        Entitlement open = of(Subscription.none().withTrial(trial()), bought("2026-11-23", 30));

        assertThat(open.at(NOW)).isEmpty();
        assertThat(open.after(NOW))
                .containsExactly(new PoolChange(trial().endsAt(), 30), new PoolChange(YEAR_END, 0));
    }

    @Test
    void isEmptyWhereNobodyTriedOrBought() {
        assertThat(of(Subscription.none()).isEmpty()).isTrue();
        assertThat(of(Subscription.none().withTerm(term("2020-01-01", 3))).isEmpty()).isFalse();
        assertThat(new Entitlement("reading", List.of(bought("2026-11-23", 30))).isEmpty())
                .isTrue();
    }

    private static Entitlement of(Subscription... all) {
        return new Entitlement(PRODUCT, List.of(all));
    }

    private static FreeTrial trial() {
        Instant start = NOW.minus(Duration.ofDays(1));
        return FreeTrial.start(start, new Trial(30, ZoneId.of("America/Los_Angeles")));
    }

    private static Subscription bought(String from, int seats) {
        return Subscription.none().withTerm(term(from, seats));
    }

    private static Term term(String from, int seats) {
        LocalDate day = LocalDate.parse(from);
        return new Term(
                "order-" + from,
                PRODUCT,
                day,
                day.plusYears(1),
                new Price(seats, 300, 300L * seats, "USD"),
                NOW,
                Optional.empty(),
                Optional.empty());
    }
}

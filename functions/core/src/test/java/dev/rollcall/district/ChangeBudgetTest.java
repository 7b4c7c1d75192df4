package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.ChangeBudget.Rollover;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

final class ChangeBudgetTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 15);

    @Test
    void defaultsToTheFiguresOfTheReliabilityPage() {
        assertThat(ChangeBudget.standard())
                .isEqualTo(new ChangeBudget(10, 20, 500, 5, 50, 200, 1, 5, 2, Optional.empty()));
    }

    @Test
    void knowsNoRolloverUntilOneIsDeclared() {
        assertThat(ChangeBudget.standard().isRollover(FIRST)).isFalse();
    }

    @Test
    void countsBothEndsOfARolloverIn() {
        assertThat(isRollover(FIRST)).isTrue();
        assertThat(isRollover(LAST)).isTrue();
        assertThat(isRollover(FIRST.plusDays(5))).isTrue();
    }

    @Test
    void endsARolloverOutsideItsDays() {
        assertThat(isRollover(FIRST.minusDays(1))).isFalse();
        assertThat(isRollover(LAST.plusDays(1))).isFalse();
        assertThat(isRollover(FIRST.plusYears(1))).isFalse();
    }

    @Test
    void allowsARolloverOfASingleDay() {
        assertThat(new Rollover(FIRST, FIRST).includes(FIRST)).isTrue();
    }

    @Test
    void refusesARolloverThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Rollover(FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isRollover(LocalDate day) {
        return new ChangeBudget(
                        10, 20, 500, 5, 50, 200, 1, 5, 2, Optional.of(new Rollover(FIRST, LAST)))
                .isRollover(day);
    }
}

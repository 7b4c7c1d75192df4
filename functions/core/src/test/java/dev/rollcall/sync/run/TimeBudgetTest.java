package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class TimeBudgetTest {

    private static final Duration SLICE = Duration.ofMinutes(9);

    private final FakeTime time = new FakeTime();
    private final TimeBudget budget = new TimeBudget(time, SLICE);

    @Test
    void hasTheWholeSliceAtFirst() {
        assertThat(budget.left()).isEqualTo(SLICE);
        assertThat(budget.isSpent()).isFalse();
    }

    @Test
    void lastsUntilTheLastNanosecond() {
        time.pass(SLICE.minusNanos(1));
        assertThat(budget.isSpent()).isFalse();

        time.pass(Duration.ofNanos(1));
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.left()).isZero();
    }

    @Test
    void staysSpent() {
        time.pass(SLICE.plusSeconds(3));

        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(-3));
    }

    @Test
    void isSpentFromTheStartWhenThereIsNoTime() {
        assertThat(new TimeBudget(time, Duration.ZERO).isSpent()).isTrue();
    }
}

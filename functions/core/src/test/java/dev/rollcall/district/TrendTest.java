package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

final class TrendTest {

    @Test
    void growsByOneRunAtItsEnd() {
        assertThat(Trend.NONE.and(3).and(0).changes()).isEqualTo(List.of(3, 0));
    }

    @Test
    void keepsTheLastThirtyRuns() {
        Trend trend = Trend.NONE;
        for (int run = 1; run <= 40; run++) {
            trend = trend.and(run);
        }

        assertThat(trend.changes()).isEqualTo(IntStream.rangeClosed(11, 40).boxed().toList());
    }
}

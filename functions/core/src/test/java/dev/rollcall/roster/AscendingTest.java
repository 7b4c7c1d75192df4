package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

final class AscendingTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(41);

    @RepeatedTest(50)
    void isInOrderAndHasEachValueOnce() {
        List<Integer> values = RANDOM.ints(RANDOM.nextInt(12), 0, 8).boxed().toList();

        assertThat(Ascending.of(values)).isEqualTo(values.stream().sorted().distinct().toList());
    }

    @Test
    void keepsNoHoldOnTheListItWasGiven() {
        List<String> mine = new ArrayList<>(List.of("a", "b"));
        List<String> kept = Ascending.of(mine);
        mine.clear();

        assertThat(kept).containsExactly("a", "b");
    }
}

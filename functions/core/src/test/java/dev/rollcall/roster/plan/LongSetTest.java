package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

final class LongSetTest {

    private final LongSet set = new LongSet();

    @Test
    void holdsNothingAtFirst() {
        assertThat(set.size()).isZero();
        assertThat(set.contains(0)).isFalse();
        assertThat(set.contains(1)).isFalse();
        assertThat(elements()).isEmpty();
    }

    @Test
    void holdsZeroLikeAnyOther() {
        set.add(0);
        set.add(0);

        assertThat(set.contains(0)).isTrue();
        assertThat(set.size()).isEqualTo(1);
        assertThat(elements()).containsExactly(0L);
    }

    @Test
    void holdsTheExtremes() {
        set.add(Long.MIN_VALUE);
        set.add(Long.MAX_VALUE);
        set.add(-1);

        assertThat(elements()).containsExactlyInAnyOrder(Long.MIN_VALUE, Long.MAX_VALUE, -1L);
    }

    /** Half of the numbers are powers of two apart, which crowds a careless table. */
    @ParameterizedTest
    @CsvSource({"1, 100", "2, 5000", "3, 40000"})
    void agreesWithAPlainSet(long seed, int rounds) {
        Random random = new Random(seed);
        Set<Long> model = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            long value = random.nextBoolean() ? random.nextInt(rounds) : random.nextInt() * 65_536L;
            set.add(value);
            model.add(value);
            long probe = random.nextInt(2 * rounds);
            assertThat(set.contains(probe)).isEqualTo(model.contains(probe));
        }
        assertThat(set.size()).isEqualTo(model.size());
        assertThat(elements()).isEqualTo(model);
    }

    private Set<Long> elements() {
        Set<Long> elements = new HashSet<>();
        set.forEach(value -> assertThat(elements.add(value)).isTrue());
        return elements;
    }
}

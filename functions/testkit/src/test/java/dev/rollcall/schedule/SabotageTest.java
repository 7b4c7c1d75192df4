package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.schedule.sabotage.Sabotage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.stream.IntStream;

/** The checker is checked: each invariant finds out a defect made for it, and none is forgotten. */
final class SabotageTest {
    private static final long SEEDS = 400;
    private static final List<Sabotage> ALL = Sabotage.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void findsTheDefectWithinAFewSchedules(Sabotage sabotage) {
        assertThat(Plays.finding(sabotage.defect(), sabotage.invariant(), SEEDS)).isPresent();
    }

    @Test
    @DisplayName("I-1 to I-13: each has a defect that it must find out")
    void hasADefectForEachInvariant() {
        List<String> invariants =
                IntStream.rangeClosed(1, 13).mapToObj(number -> "I-" + number).toList();

        assertThat(ALL).extracting(Sabotage::invariant).containsAll(invariants);
    }
}

package dev.rollcall.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

final class GuardianTiesTest {

    private final GuardianTies ties = new GuardianTies();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(ties.studentsOf(0).toArray()).isEmpty();
    }

    @Test
    void agreesWithAPlainMapWhileTiesAreStillAdded() {
        Random random = new Random(3);
        Map<Integer, Set<Integer>> model = new HashMap<>();
        for (int round = 0; round < 2_000; round++) {
            int guardian = random.nextInt(100);
            int student = random.nextInt(50);
            ties.add(guardian, student);
            model.computeIfAbsent(guardian, any -> new TreeSet<>()).add(student);
            int asked = random.nextInt(101);
            assertThat(ties.studentsOf(asked).boxed().toList())
                    .containsExactlyElementsOf(model.getOrDefault(asked, Set.of()));
        }
    }
}

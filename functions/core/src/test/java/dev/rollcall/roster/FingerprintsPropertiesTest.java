package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Prints agree exactly when values do; the seed of a failing round names it. */
final class FingerprintsPropertiesTest {

    private static final int ROUNDS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesDifferentRecordsDifferentPrints(long seed) {
        RandomRoster roster = new RandomRoster(new Random(seed));
        Map<Fingerprint, RosterRecord> printed = new HashMap<>();
        Map<RosterRecord, Fingerprint> prints = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            RosterRecord next = roster.record();
            Fingerprint print = Fingerprints.of(next);

            assertThat(printed.getOrDefault(print, next)).isEqualTo(next);
            assertThat(prints.getOrDefault(next, print)).isEqualTo(print);
            printed.put(print, next);
            prints.put(next, print);
        }
        assertThat(prints.size()).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void givesDifferentMembershipsDifferentPrints(long seed) {
        RandomRoster roster = new RandomRoster(new Random(seed));
        Map<Fingerprint, List<Membership>> printed = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Membership> next = roster.memberships().stream().sorted().toList();
            Fingerprint print = Fingerprints.of(next);

            assertThat(printed.getOrDefault(print, next)).isEqualTo(next);
            printed.put(print, next);
        }
    }

    @Test
    void takesMembershipsInAnyOrder() {
        Random random = new Random(7);
        RandomRoster roster = new RandomRoster(random);
        for (int round = 0; round < ROUNDS; round++) {
            List<Membership> some = new ArrayList<>(roster.memberships());
            Fingerprint print = Fingerprints.of(some);

            Collections.shuffle(some, random);

            assertThat(Fingerprints.of(some)).isEqualTo(print);
        }
    }

    @Test
    void neverTakesOneSequenceOfTextsForAnother() {
        Random random = new Random(8);
        Map<Fingerprint, List<String>> printed = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> next =
                    Stream.generate(() -> "ab".repeat(2).substring(random.nextInt(5)))
                            .limit(random.nextInt(5))
                            .toList();
            Fingerprint print = Fingerprints.ofTexts(next);

            assertThat(printed.getOrDefault(print, next)).isEqualTo(next);
            printed.put(print, next);
        }
    }
}

package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

final class ShardsTest {

    /** A record that moved to another shard would be lost: these values hold for ever. */
    @ParameterizedTest
    @CsvSource({
        "123456789, 3",
        "'', 0",
        "58da8a43cc70ab00017a1a87, 3",
        "student-000001, 0",
        "student-000002, 4",
        "Zo\u00EB, 2"
    })
    void keepsEveryIdWhereItIs(String id, int shard) {
        assertThat(Shards.of(id, 16)).isEqualTo(shard);
    }

    @Test
    void putsEverythingInTheOnlyShard() {
        assertThat(Shards.of("58da8a43cc70ab00017a1a87", 1)).isZero();
        assertThat(Shards.of("", 1)).isZero();
    }

    @Test
    void spreadsRunningNumbersEvenly() {
        int[] filled = new int[16];
        for (int number = 0; number < 16_000; number++) {
            filled[Shards.of("student-" + number, 16)]++;
        }

        for (int records : filled) {
            assertThat(records).isBetween(900, 1_100);
        }
    }

    @Test
    void spreadsRandomIdsEvenly() {
        Random random = new Random(16);
        int[] filled = new int[16];
        for (int number = 0; number < 16_000; number++) {
            filled[Shards.of(Long.toHexString(random.nextLong()), 16)]++;
        }

        for (int records : filled) {
            assertThat(records).isBetween(850, 1_150);
        }
    }

    @Test
    void growsAtTwentyThousandPeople() {
        assertThat(Shards.forPeople(0)).isEqualTo(1);
        assertThat(Shards.forPeople(19_999)).isEqualTo(1);
        assertThat(Shards.forPeople(20_000)).isEqualTo(16);
        assertThat(Shards.forPeople(1_200_000)).isEqualTo(16);
    }
}

package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

final class RunIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Random random = new Random(1);

    @Test
    void sortByTimeToTheMillisecond() {
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            ids.add(at(NOW.plusMillis(step * (long) step)));
        }

        assertThat(ids).isSorted();
    }

    @Test
    void sortAcrossCenturies() {
        assertThat(
                        Stream.of(
                                        "1970-01-01T00:00:00Z",
                                        "2026-11-22T08:00:00Z",
                                        "2038-01-20T00:00:00Z",
                                        "2999-01-01T00:00:00Z")
                                .map(Instant::parse)
                                .map(this::at))
                .isSorted();
    }

    @Test
    void areTwentyEightHexadecimalDigits() {
        assertThat(at(NOW)).matches("[0-9a-f]{28}");
        assertThat(at(Instant.EPOCH)).startsWith("000000000000");
    }

    @Test
    void differWithinAMillisecond() {
        RunIds ids = new RunIds(() -> NOW, random);

        assertThat(Stream.generate(ids::next).limit(1_000)).doesNotHaveDuplicates();
    }

    private String at(Instant time) {
        return new RunIds(() -> time, random).next();
    }
}

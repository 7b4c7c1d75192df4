package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SnapshotTest {

    private final CapturedLog log = new CapturedLog();
    private final List<String> calls = new ArrayList<>();

    @Test
    void warmsUpBeforeAndForgetsAfter() {
        Snapshot snapshot =
                new Snapshot(log.open("test"), () -> calls.add("warm"), () -> calls.add("forget"));

        snapshot.warmUp();
        snapshot.forget();

        assertThat(calls).containsExactly("warm", "forget");
    }

    @Test
    void losesNothingButSpeedWhenTheWarmUpFails() {
        Snapshot snapshot = new Snapshot(log.open("test"), SnapshotTest::fail, () -> {});

        snapshot.warmUp();

        assertThat(log.last().path("event").asText()).isEqualTo("warm-up-failed");
    }

    private static void fail() {
        throw new IllegalStateException("no network");
    }
}

package dev.rollcall.handlers.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.handlers.Events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

class TickTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void isTheTimeItWasMeantFor() throws IOException {
        // F-34: delivered twice, it is the same tick.
        assertThat(read(Events.bytes("schedule.tick.json")))
                .isEqualTo(
                        new Tick(
                                Instant.parse("2026-11-22T08:15:00Z"),
                                "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"tick\"",
                "null",
                "{\"detail\":{\"time\":\"2020-01-01T00:00:00Z\"}}",
                "{\"time\":\"soon\",\"id\":\"a b\"}",
                "{\"time\":{},\"id\":[]}"
            })
    void isNowWhenTheEventDoesNotTell(String event) throws IOException {
        assertThat(read(event.getBytes(UTF_8))).isEqualTo(new Tick(NOW, "request-1"));
    }

    private static Tick read(byte[] event) throws IOException {
        return Tick.read(new ByteArrayInputStream(event), NOW, "request-1");
    }
}

package dev.rollcall.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.probe.EchoHandler;
import dev.rollcall.local.probe.SleepyHandler;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;

class LocalFunctionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] EVENT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private final InstantSource stopped = InstantSource.fixed(Instant.EPOCH);

    @Test
    void answersWithWhatTheHandlerWrote() throws IOException {
        try (var function = function(EchoHandler.class, 5)) {
            JsonNode shown = shown(function);

            assertThat(shown.at("/event/a").asInt()).isEqualTo(1);
            assertThat(shown.path("function").asText()).isEqualTo("Probe");
            assertThat(shown.path("memory").asInt()).isEqualTo(512);
            assertThat(shown.path("remaining").asInt()).isEqualTo(5000);
            assertThat(shown.path("COLOUR").asText()).isEqualTo("red");
        }
    }

    @Test
    void keepsTheEnvironmentWarm() throws IOException {
        try (var function = function(EchoHandler.class, 5)) {
            int first = shown(function).path("instance").asInt();

            assertThat(shown(function).path("instance").asInt()).isEqualTo(first);
            assertThat(function.environments()).isEqualTo(1);
            assertThat(function.calls()).isEqualTo(2);
        }
    }

    @Test
    void startsNoMoreEnvironmentsThanItsLimit() {
        try (var function = function(SleepyHandler.class, 5)) {
            IntStream.range(0, 8)
                    .parallel()
                    .forEach(i -> function.invoke("100".getBytes(StandardCharsets.UTF_8)));

            assertThat(function.environments()).isBetween(1, 2);
        }
    }

    @Test
    void keepsTheEnvironmentOfAHandlerThatThrew() throws IOException {
        try (var function = function(EchoHandler.class, 5)) {
            int first = shown(function).path("instance").asInt();
            byte[] bad = "{\"a\":\"throw-up\"}".getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> function.invoke(bad))
                    .isInstanceOf(FunctionFailed.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(shown(function).path("instance").asInt()).isEqualTo(first);
            assertThat(function.failures()).isEqualTo(1);
        }
    }

    @Test
    void throwsTheEnvironmentAwayThatOverranItsTimeout() {
        try (var function = function(SleepyHandler.class, 1)) {
            byte[] minute = "60000".getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> function.invoke(minute)).hasMessageContaining("timed out");
            assertThat(function.environments()).isZero();
        }
    }

    @Test
    void saysWhichHandlerIsMissing() {
        var spec = spec("dev.rollcall.local.probe.Nobody", 5);
        try (var function = function(spec)) {
            assertThatThrownBy(() -> function.invoke(EVENT))
                    .hasMessageContaining("Probe")
                    .hasRootCauseInstanceOf(ClassNotFoundException.class);
        }
    }

    private static JsonNode shown(LocalFunction function) throws IOException {
        return JSON.readTree(JSON.readTree(function.invoke(EVENT)).path("body").asText());
    }

    private LocalFunction function(Class<?> handler, int seconds) {
        return function(spec(handler.getName(), seconds));
    }

    private LocalFunction function(FunctionSpec spec) {
        return new LocalFunction(
                spec, declared -> new InProcessEnvironment(declared, stopped), () -> "id", 2);
    }

    private static FunctionSpec spec(String handler, int seconds) {
        return new FunctionSpec(
                "Probe", handler, Duration.ofSeconds(seconds), 512, Map.of("COLOUR", "red"));
    }
}

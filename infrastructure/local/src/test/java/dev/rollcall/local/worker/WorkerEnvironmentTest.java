package dev.rollcall.local.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.probe.EchoHandler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class WorkerEnvironmentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkerEnvironment worker =
            new WorkerEnvironment(
                    new FunctionSpec(
                            "Probe",
                            EchoHandler.class.getName(),
                            Duration.ofSeconds(20),
                            512,
                            Map.of("COLOUR", "blue")),
                    new WorkerCommand("64m", 1, Optional.empty()),
                    InstantSource.system());

    @AfterEach
    void endWorker() {
        worker.close();
    }

    @Test
    void runsTheHandlerUnderTheRuntimeInterfaceClient() throws Exception {
        JsonNode shown = shown("{\"a\":1}");

        assertThat(shown.at("/event/a").asInt()).isEqualTo(1);
        assertThat(shown.path("COLOUR").asText()).isEqualTo("blue");
        assertThat(shown.path("function").asText()).isEqualTo("Probe");
        assertThat(shown.path("remaining").asInt()).isBetween(1, 20_000);
        assertThat(shown.path("pid").asLong())
                .isEqualTo(worker.pid())
                .isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void goesOnAfterAHandlerThatThrew() throws Exception {
        assertThatThrownBy(() -> invoke("{\"a\":\"throw-up\"}"))
                .isInstanceOf(FunctionFailed.class)
                .hasStackTraceContaining("IllegalStateException");

        assertThat(shown("{\"a\":2}").at("/event/a").asInt()).isEqualTo(2);
        assertThat(worker.isUsable()).isTrue();
    }

    @Test
    void noticesThatTheProcessDied() throws Exception {
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        assertThatThrownBy(() -> invoke("{}")).hasStackTraceContaining("died");
        assertThat(worker.isUsable()).isFalse();
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        shown("{}");
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();

        worker.close();

        assertThat(process.isAlive()).isFalse();
    }

    private byte[] invoke(String event) {
        return worker.invoke("call", event.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode shown(String event) throws IOException {
        return JSON.readTree(JSON.readTree(invoke(event)).path("body").asText());
    }
}

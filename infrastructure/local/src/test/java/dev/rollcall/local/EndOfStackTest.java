package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class EndOfStackTest {

    @Test
    void leavesNoThreadAndNoProcessBehind() throws Exception {
        Set<Thread> threads = lasting();
        Set<ProcessHandle> processes = children();

        startAndUse();

        for (int i = 0; i < 100 && !threads.containsAll(lasting()); i++) {
            Thread.sleep(50);
        }
        assertThat(threads).containsAll(lasting());
        assertThat(processes).containsAll(children());
    }

    private static void startAndUse() throws Exception {
        var worker = Map.of("WorkerFunction", new WorkerCommand("64m", 1, Optional.empty()));
        var settings =
                new StackSettings(
                        template(), 0, Optional.empty(), Map.of(), Map.of(), worker, Map.of());
        try (var stack = LocalStack.start(settings, Portals.none());
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack.uri() + "/work")).build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private static Set<Thread> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(toSet());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(toSet());
    }

    private static Template template() throws Exception {
        try (InputStream in = EndOfStackTest.class.getResourceAsStream("/probe.yaml")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return Template.parse(withoutExpiry(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    // With an expiry to watch, DynamoDB Local's own thread sleeps on for up to ten seconds.
    private static String withoutExpiry(String template) {
        return template.replaceFirst(" +TimeToLiveSpecification:\n.*\n.*\n", "");
    }
}

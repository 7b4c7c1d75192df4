package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Both addresses count together; buttons and pages do not count. */
class RequestsTest {
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    @Test
    void countsEveryRequestOfManyAtOnce() throws Exception {
        SandboxOptions options = SandboxOptions.defaults().withStudents(60).withClock(() -> NOON);
        try (ClassLinkSandbox sandbox = ClassLinkSandbox.start(options);
                SandboxClient proxy = new SandboxClient(sandbox.url());
                SandboxClient direct = new SandboxClient(sandbox.districtServerUrl());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            proxy.press("reset-requests");
            Callable<Integer> ask = () -> proxy.send(proxy.to("/applications")).statusCode();
            threads.invokeAll(Stream.generate(() -> ask).limit(200).toList());
            direct.send(direct.to("/ims/oneroster/v1p1/users"));
            proxy.send(proxy.to("/"));

            JsonNode counted = proxy.press("requests");

            assertThat(counted.get("total").asInt()).isEqualTo(201);
            assertThat(counted.get("mostInOneSecond").asInt()).isEqualTo(201);
            assertThat(counted.get("mostInAny1000Millis").asInt()).isEqualTo(201);
            assertThat(proxy.press("reset-requests").get("total").asInt()).isZero();
        }
    }
}

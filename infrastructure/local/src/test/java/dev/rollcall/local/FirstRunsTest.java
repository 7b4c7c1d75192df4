package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class FirstRunsTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String RUNS = "/v1/districts/clever:d1/runs";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer api;

    @BeforeEach
    void serve() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", this::answer);
        api.start();
        answers.put("/oauth/token", "{\"access_token\":\"t1\"}");
        answers.put("/v1/districts", "{\"items\":[{\"id\":\"clever:d1\",\"state\":\"active\"}]}");
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void tellsOfTheFirstRunOnceItHasEnded() throws Exception {
        answers.put(RUNS, "{\"items\":[{\"id\":\"r1\",\"open\":true}]}");
        FirstRuns watch = watch();
        Thread.sleep(100);
        assertThat(printed()).isEmpty();

        answers.put(RUNS + "/r1", Samples.RUN);
        answers.put(
                RUNS, "{\"items\":[{\"id\":\"r2\",\"open\":true},{\"id\":\"r1\",\"open\":false}]}");
        awaitText();
        Thread.sleep(100);
        watch.close();

        assertThat(printed())
                .containsOnlyOnce("first run of clever:d1: completed after 3.2 s")
                .contains("person: 1,000 created, 2 quarantined")
                .contains("seats: 900 granted, 900 holding")
                .contains("school-under-school s2: 1. Set its parent.")
                .contains("classes-not-shared: 1,200. Share them.")
                .contains("12 requests to the portal, 1,030 write and 8 read capacity units");
    }

    @Test
    void waitsForTheDistrictsOfBothPortalsThatAreDueAndForNoOther() throws Exception {
        answers.put(
                "/v1/districts",
                """
                {"items":[{"id":"clever:d1","state":"active","nextActor":"nobody"},
                          {"id":"classlink:2","state":"active","nextActor":"nobody"},
                          {"id":"clever:asks","state":"active","nextActor":"owner"},
                          {"id":"classlink:off","state":"not-enabled","nextActor":"district"}]}
                """);
        answers.put(RUNS, "{\"items\":[{\"id\":\"r1\",\"open\":false}]}");
        answers.put(RUNS + "/r1", Samples.RUN);
        FirstRuns watch = watch();
        awaitText();
        assertThat(watch.isOver()).isFalse();

        String tenant = "/v1/districts/classlink:2/runs";
        answers.put(tenant + "/r1", Samples.RUN.replace("clever:d1", "classlink:2"));
        answers.put(tenant, "{\"items\":[{\"id\":\"r1\",\"open\":false}]}");
        for (int i = 0; i < 500 && !watch.isOver(); i++) {
            Thread.sleep(10);
        }

        assertThat(watch.isOver()).isTrue();
        assertThat(printed())
                .containsOnlyOnce("first run of clever:d1")
                .containsOnlyOnce("first run of classlink:2");
    }

    private FirstRuns watch() {
        URI base = URI.create("http://127.0.0.1:" + api.getAddress().getPort());
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return FirstRuns.watch(base, out, PAUSE);
    }

    private void awaitText() throws InterruptedException {
        for (int i = 0; i < 500 && printed().isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isAllowed(exchange, path) ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isAllowed(HttpExchange exchange, String path) {
        String authorization =
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return path.equals("/oauth/token")
                ? authorization.equals("Basic bG9jYWw6bG9jYWw=")
                : authorization.equals("Bearer t1");
    }
}

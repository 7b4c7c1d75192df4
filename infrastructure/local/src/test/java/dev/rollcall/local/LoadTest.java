package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;
import dev.rollcall.testkit.webhook.Signer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Many at once at the whole stack, each starting when its time has come whether or not the ones
 * before are through. {@code -Dload.seconds=60} is the size that is promised.
 */
final class LoadTest {
    private static final int SECONDS = Integer.getInteger("load.seconds", 3);
    private static final String SECRET = "whsec_c2l4dGVlbi1ieXRlcy1hcmUtbm90LWVub3VnaA==";

    private static WholeStack stack;
    private static JsonNode districts;

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(60)),
                        Map.of("WEBHOOK_SECRET", SECRET));
        districts = stack.rosteredDistricts(2);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void twentyPeopleSignInASecond() throws Exception {
        People people = new People(stack, "clever", districts);
        List<JsonNode> pupils = people.with("student");

        List<Duration> waits =
                atRate(20, number -> signIn(people, pupils.get(number % pupils.size())));

        assertThat(waits).hasSize(20 * SECONDS);
        System.out.println("20 sign-ins a second: " + report(waits));
    }

    @Test
    @DisplayName("F-35: two thousand deliveries a minute for one district lead to two runs at most")
    void deliveriesOfAStorm() throws Exception {
        String district = WholeStack.districtOf("clever", districts);
        String key = district.substring(district.indexOf(':') + 1);
        stack.change("rename");

        try (HttpClient http = HttpClient.newHttpClient()) {
            List<Duration> waits = atRate(2_000 / 60, number -> deliver(http, key, number));
            System.out.println("33 webhooks a second: " + report(waits));
        }
        stack.rest(district);

        assertThat(stack.get(district, "/runs").path("items"))
                .filteredOn(run -> run.path("trigger").asText().equals("webhook"))
                .hasSizeBetween(1, 2);
    }

    private static Duration signIn(People people, JsonNode pupil) throws Exception {
        Instant begun = Instant.now();
        try (WebBrowser browser = new WebBrowser()) {
            assertThat(people.open(browser, pupil, People.TILE).html())
                    .contains("Welcome, " + People.name(pupil));
        }
        return Duration.between(begun, Instant.now());
    }

    private static Duration deliver(HttpClient http, String district, int number) throws Exception {
        Instant begun = Instant.now();
        String id = "load-" + number;
        String time = Long.toString(begun.getEpochSecond());
        String body = "{\"district\":\"" + district + "\"}";
        URI address = stack.uri().resolve("/webhooks/clever");
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("content-type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", time)
                        .header(
                                "webhook-signature",
                                Signer.sign(SECRET, id, time, body.getBytes(UTF_8)))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isIn(202, 429);
        return Duration.between(begun, Instant.now());
    }

    /** Does something so often a second, side by side, and answers how long each took. */
    private static List<Duration> atRate(int perSecond, Something something) throws Exception {
        long every = Duration.ofSeconds(1).toNanos() / perSecond;
        List<Future<Duration>> started = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int number = 0; number < perSecond * SECONDS; number++) {
                LockSupport.parkNanos(begin + number * every - System.nanoTime());
                int mine = number;
                started.add(threads.submit((Callable<Duration>) () -> something.once(mine)));
            }
        }
        List<Duration> waits = new ArrayList<>();
        for (Future<Duration> each : started) {
            waits.add(each.get());
        }
        return waits;
    }

    private static String report(List<Duration> waits) {
        List<Duration> sorted = waits.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%,d in all, median %d ms, p95 %d ms, longest %d ms",
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis(),
                sorted.getLast().toMillis());
    }

    private interface Something {
        Duration once(int number) throws Exception;
    }
}

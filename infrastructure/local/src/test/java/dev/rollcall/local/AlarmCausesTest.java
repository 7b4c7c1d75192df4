package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.metrics.Alarm;
import dev.rollcall.local.metrics.AlarmState;
import dev.rollcall.local.metrics.MetricId;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Done when 4: alarms fire by their real causes, in the order of a bad day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AlarmCausesTest {
    private static final int MANY = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static WholeStack stack;
    private static String clever = "";
    private static String classLink = "";
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(60)), Map.of());
        JsonNode districts = stack.rosteredDistricts(2);
        clever = WholeStack.districtOf("clever", districts);
        classLink = WholeStack.districtOf("classlink", districts);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void sayNothingOnAnOrdinaryDay() throws Exception {
        stack.tick();

        assertThat(firing()).isEmpty();
        assertThat(counted("Runs", Map.of("outcome", "completed"))).isEqualTo(2);
        assertThat(counted("RecordsCreated", Map.of("kind", "person")))
                .isPositive();
        assertThat(counted("SeatsHeld", Map.of("portal", "classlink"))).isPositive();
        assertThat(counted("WriteCapacityUnits", Map.of("portal", "clever"))).isPositive();
        assertThat(counted("ReadingTime", Map.of("portal", "clever"))).isPositive();
        assertThat(counted("ColdStarts", Map.of("function", "sync"))).isPositive();
        assertThat(counted("Districts", Map.of("portal", "clever"))).isPositive();
    }

    @Test
    @Order(2)
    void aRunThatFails() throws Exception {
        stack.change("answer-errors?scope=users&kind=foreign-next");
        JsonNode run = stack.run(clever, "full");
        stack.change("clear-errors");

        assertThat(run.path("state").asText()).isEqualTo("refused");
        assertThat(counted("FailedRuns", Map.of("cause", "vendor"))).isEqualTo(1);
        assertThat(firing()).containsExactlyInAnyOrder("FailedRunsAlarm", "RosterIncident");
    }

    @Test
    @Order(3)
    void aMessageThatNobodyUnderstands() throws Exception {
        Map<String, String> variables = stack.variables("SyncFunction");
        String queue = variables.getOrDefault("CLASSLINK_SYNC_QUEUE_URL", "");
        try (SqsClient client = client(variables)) {
            client.sendMessage(m ->
                    m.queueUrl(queue)
                            .messageBody("not a message")
                            .messageGroupId(classLink)
                            .messageDeduplicationId("1"));
        }

        assertThat(firesWithin("ClassLinkSyncDeadLetterAlarm")).isTrue();
    }

    @Test
    @Order(4)
    void peopleWhoAreTurnedAway() throws Exception {
        for (int i = 0; i < MANY; i++) {
            send("GET", "/sign-in/clever/callback?code=nobody-" + i + "&state=unknown-" + i);
        }

        assertThat(counted("SignInFailures", Map.of("function", "sign-in"))).isPositive();
        assertThat(firing()).contains("SignInFailureAlarm", "DoorIncident");
    }

    @Test
    @Order(5)
    void webhooksThatAreForged() throws Exception {
        for (int i = 0; i < MANY; i++) {
            assertThat(send("POST", "/webhooks/clever")).isEqualTo(401);
        }

        assertThat(counted("WebhookRefusals", Map.of("function", "webhook"))).isEqualTo(MANY);
        assertThat(firing()).contains("WebhookRefusalsAlarm");
    }

    @Test
    @Order(6)
    void aHoldThatNobodyLooksAtForADay() throws Exception {
        stack.change("lose-everything");
        JsonNode run = stack.run(clever, "full");
        assertThat(run.path("state").asText()).isEqualTo("held");
        stack.tick();
        assertThat(firing()).doesNotContain("OldHoldAlarm");

        stack.tickAt(Instant.now().plus(Duration.ofHours(25)));

        assertThat(firing()).contains("OldHoldAlarm");
    }

    @Test
    @Order(7)
    void aNightThatIsMissed() throws Exception {
        assertThat(firing()).doesNotContain("StaleDistrictsAlarm");

        stack.tickAt(Instant.now().plus(Duration.ofHours(27)));

        assertThat(firing()).contains("StaleDistrictsAlarm");
    }

    @Test
    @Order(8)
    void willCallOnceForEachIncident() {
        assertThat(
                        stack.cloudWatch().alarms().stream()
                                .filter(a -> a.isReported() && a.state() == AlarmState.ALARM)
                                .map(Alarm::name))
                .containsExactlyInAnyOrder(
                        "RosterIncident", "OldHoldAlarm", "DoorIncident", "WebhookRefusalsAlarm");
    }

    /** No dimension grows with districts or people, whatever has happened. */
    @Test
    @Order(9)
    void countByFewThings() {
        Set<MetricId> own =
                stack.cloudWatch().store().metrics().stream()
                        .filter(metric -> metric.namespace().startsWith("Rollcall/"))
                        .collect(Collectors.toSet());

        assertThat(own).hasSizeLessThan(200);
        assertThat(own)
                .flatExtracting(metric -> metric.dimensions().keySet())
                .containsOnly("portal", "mode", "outcome", "cause", "kind", "function");
        assertThat(own)
                .flatExtracting(metric -> metric.dimensions().values())
                .allSatisfy(value -> assertThat(value.toString()).matches("[a-z-_]{3,30}"));
    }

    private static Set<String> firing() {
        return stack.cloudWatch().alarms().stream()
                .filter(alarm -> alarm.state() == AlarmState.ALARM)
                .map(Alarm::name)
                .collect(Collectors.toSet());
    }

    private static boolean firesWithin(String alarm) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!firing().contains(alarm) && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        return firing().contains(alarm);
    }

    private static double counted(String metric, Map<String, String> by) {
        return stack.cloudWatch()
                .store()
                .statistic(
                        new MetricId("Rollcall/rollcall", metric, by),
                        "Sum",
                        Instant.now(),
                        Duration.ofHours(1));
    }

    private static SqsClient client(Map<String, String> variables) {
        return SqsClient.builder()
                .endpointOverride(URI.create(variables.getOrDefault("AWS_ENDPOINT_URL_SQS", "")))
                .region(Region.of(variables.getOrDefault("AWS_REGION", "")))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private int send(String method, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(stack.uri().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString("{}"))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}

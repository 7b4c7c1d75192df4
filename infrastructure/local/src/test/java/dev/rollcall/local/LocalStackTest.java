package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.probe.BatchHandler;
import dev.rollcall.local.probe.CountingHandler;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stack of a small template: what it says is what runs. */
class LocalStackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HttpClient http;
    private static LocalStack stack;

    @BeforeAll
    static void start() throws Exception {
        http = HttpClient.newHttpClient();
        stack =
                LocalStack.start(
                        new StackSettings(
                                template(),
                                0,
                                Optional.empty(),
                                Map.of("ThingColour", "purple"),
                                Map.of(),
                                Map.of(
                                        "WorkerFunction",
                                        new WorkerCommand("64m", 1, Optional.empty())),
                                Map.of()),
                        Portals.none());
    }

    @AfterAll
    static void end() {
        http.close();
        stack.close();
    }

    @Test
    void answersARouteThroughItsFunction() throws Exception {
        JsonNode shown = JSON.readTree(get("/things/7").body());

        assertThat(shown.at("/event/pathParameters/id").asText()).isEqualTo("7");
        assertThat(shown.path("function").asText()).isEqualTo("EchoFunction");
    }

    @Test
    void givesAFunctionItsOwnVariablesResolved() throws Exception {
        JsonNode shown = JSON.readTree(get("/things/7").body());

        assertThat(shown.path("COLOUR").asText()).isEqualTo("purple");
        assertThat(shown.path("TABLE").asText()).isEqualTo("rollcall-ThingTable");
        assertThat(shown.path("QUEUE_URL").asText()).endsWith("/rollcall-things.fifo");
        assertThat(shown.path("SECRET_ARN").asText()).endsWith(":secret:ThingSecret");
        assertThat(stack.variables("TickFunction")).doesNotContainKeys("COLOUR", "TABLE");
    }

    @Test
    void tellsEveryFunctionWhereTheServicesAre() {
        assertThat(stack.variables("TickFunction"))
                .containsKeys(
                        "AWS_REGION",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        "AWS_ENDPOINT_URL_SQS",
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER");
    }

    @Test
    void ticksOnRequestWithTheSchedulersEvent() throws Exception {
        int before = CountingHandler.events().size();

        assertThat(send(request("/local/tick").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(204);

        assertThat(CountingHandler.events()).hasSizeGreaterThan(before);
        assertThat(CountingHandler.events().getLast())
                .contains("aws.scheduler", "schedule/default/Tick");
    }

    @Test
    void ticksByPostOnly() throws Exception {
        assertThat(get("/local/tick").statusCode()).isEqualTo(405);
    }

    @Test
    void feedsTheFunctionFromItsQueue() throws Exception {
        try (SqsClient queues = queues()) {
            queues.sendMessage(message ->
                    message.queueUrl(stack.variables("EchoFunction").get("QUEUE_URL"))
                            .messageBody("hello")
                            .messageGroupId("a")
                            .messageDeduplicationId("1"));
        }

        assertThat(BatchHandler.journal("stack").await(bodies -> bodies.contains("hello")))
                .contains("hello");
    }

    @Test
    void runsAFunctionInAJvmOfItsOwnWhenToldSo() throws Exception {
        JsonNode shown = JSON.readTree(get("/work").body());

        assertThat(shown.path("COLOUR").asText()).isEqualTo("purple");
        assertThat(shown.path("pid").asLong()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void showsWhatRuns() throws Exception {
        String page = get("/").body();

        assertThat(page)
                .contains("ANY /things/{id}", "EchoFunction", "ThingQueue", "rollcall-ThingTable")
                .doesNotContain("{{");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.uri() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static SqsClient queues() {
        var endpoint = stack.variables("EchoFunction").get("AWS_ENDPOINT_URL_SQS");
        return SqsClient.builder()
                .endpointOverride(URI.create(Objects.requireNonNull(endpoint)))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static Template template() throws Exception {
        try (InputStream in = LocalStackTest.class.getResourceAsStream("/probe.yaml")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return Template.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}

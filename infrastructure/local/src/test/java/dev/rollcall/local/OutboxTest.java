package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.AwsSettings;
import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.Tables;
import dev.rollcall.local.template.Template;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** From the outbox through the deployed function to a mail and an event, over real wire forms. */
class OutboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Party PARTY = Party.of("clever:60003850a6a43b9f100003ed");

    private static HttpClient http;
    private static LocalStack stack;
    private static Outbox outbox;

    @BeforeAll
    static void start() {
        http = HttpClient.newHttpClient();
        Map<String, String> parameters = LocalParameters.of(Template.bundled(), Map.of(), Map.of());
        stack =
                LocalStack.start(
                        new StackSettings(
                                Template.bundled(),
                                0,
                                Optional.empty(),
                                parameters,
                                LocalSecrets.from(Map.of()),
                                Map.of(),
                                Map.of()),
                        Portals.none());
        outbox = stores(stack.variables("NoticeFunction")).outbox();
    }

    @AfterAll
    static void end() {
        http.close();
        stack.close();
    }

    @Test
    @DisplayName("P48: a fact that is put three times is one mail and one event")
    void mailsAndPublishesAFactOnce() throws Exception {
        for (int repeat = 0; repeat < 3; repeat++) {
            outbox.put(PARTY, fact("shortage:run-1", Map.of("missing", "10", "needed", "510")));
            tick();
        }

        JsonNode shown = shown();
        assertThat(shown.path("mails")).hasSize(1);
        assertThat(shown.at("/mails/0/to/0").asText()).isEqualTo("operations@vendor.example");
        assertThat(shown.at("/mails/0/plain").asText()).contains("10 are missing");
        assertThat(shown.at("/mails/0/html").asText()).contains("<p>");
        assertThat(shown.path("events")).hasSize(1);
        assertThat(shown.at("/events/0/Source").asText()).isEqualTo("rollcall");
        assertThat(shown.at("/events/0/Detail").asText()).contains("\"missing\":\"10\"");
        assertThat(page()).contains("10 are missing", "<iframe sandbox", "shortage");
    }

    private static void tick() throws Exception {
        HttpRequest tick =
                HttpRequest.newBuilder(stack.uri().resolve("/local/tick"))
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(http.send(tick, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    private static JsonNode shown() throws Exception {
        return JSON.readTree(get("application/json").body());
    }

    private static String page() throws Exception {
        return get("text/html").body();
    }

    private static HttpResponse<String> get(String accept) throws Exception {
        return http.send(
                HttpRequest.newBuilder(stack.uri().resolve("/local/outbox"))
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofString());
    }

    private static Fact fact(String key, Map<String, String> details) {
        return new Fact(FactKind.SHORTAGE, key, Instant.parse("2026-11-01T00:00:00Z"), details);
    }

    private static DynamoDbStores stores(Map<String, String> variables) {
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        URI tables = URI.create(variables.getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", ""));
        AwsSettings settings =
                AwsSettings.inRegion("us-east-1", credentials).withDynamoDbAt(tables);
        String district = variables.getOrDefault("DISTRICT_TABLE", "");
        return new DynamoDbStores(
                new AwsClients(settings).dynamoDb(),
                new Tables(district, "", "", "", ""),
                InstantSource.system(),
                new Random(),
                duration -> {});
    }
}

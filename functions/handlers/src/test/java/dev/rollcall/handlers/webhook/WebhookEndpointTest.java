package dev.rollcall.handlers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.OpenApi;
import dev.rollcall.handlers.SchemaCheck;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryReplayGuard;
import dev.rollcall.testkit.memory.InMemorySecrets;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.webhook.Signer;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.WebhookLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class WebhookEndpointTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"district\":\"d1\"}";

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private final InMemorySyncQueue queue =
            new InMemorySyncQueue(clock, InMemorySyncQueue.Repeats.KEPT);
    private final InMemorySecrets secrets =
            new InMemorySecrets(clock).with("hooks", "{\"clever\":[\"short\",\"" + SECRET + "\"]}");
    private final CapturedLog log = new CapturedLog();
    private final HttpDoor door = new HttpDoor(log.open("webhook"), endpoint()::answer);

    WebhookEndpointTest() {
        DistrictId district = new DistrictId(Portal.CLEVER, "d1");
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        connections.create(district, Connection.discovered(district, settings, clock.instant()));
    }

    @Test
    void acceptsAGenuineDelivery() {
        Answer answer = deliver("/webhooks/clever", signed("m1", BODY), BODY);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(queue.sent()).hasSize(1);
        assertThat(log.last().path("outcome").asText()).isEqualTo("queued");
        assertThat(log.last().path("Webhooks").intValue()).isEqualTo(1);
        assertThat(log.last().path("WebhookRefusals").intValue()).isZero();
    }

    @Test
    void answersTheSameForADistrictItDoesNotKnow() {
        String other = "{\"district\":\"d2\"}";
        Answer known = deliver("/webhooks/clever", signed("m1", BODY), BODY);
        Answer unknown = deliver("/webhooks/clever", signed("m2", other), other);

        assertThat(unknown.reply()).isEqualTo(known.reply());
        assertThat(log.last().path("outcome").asText()).isEqualTo("unknown-district");
    }

    @ParameterizedTest(name = "W-08 {0} = {1}")
    @CsvSource({
        "webhook-signature, 'v1,AAAA'",
        "webhook-signature, ''",
        "webhook-timestamp, 1",
        "webhook-timestamp, '1,1'",
        "webhook-id, a.b",
        "webhook-id, ''"
    })
    void answersEveryRefusalAlike(String header, String value) {
        Map<String, String> headers = new HashMap<>(signed("m1", BODY));
        headers.put(header, value);

        Answer answer = deliver("/webhooks/clever", headers, BODY);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.reply())
                .isEqualTo(deliver("/webhooks/clever", signed("m1", "x"), BODY).reply());
        assertThat(queue.sent()).isEmpty();
    }

    @Test
    void refusesEverythingForAPortalWithoutSecrets() {
        assertThat(deliver("/webhooks/classlink", signed("m1", BODY), BODY).status())
                .isEqualTo(401);
        assertThat(log.last().path("outcome").asText()).isEqualTo("refused-no-secret");
        assertThat(log.last().path("WebhookRefusals").intValue()).isEqualTo(1);
        assertThat(log.last().at("/_aws/CloudWatchMetrics").findValues("Dimensions").toString())
                .isEqualTo("[[[\"function\"]], [[\"portal\",\"outcome\"]]]");
    }

    @ParameterizedTest(name = "W-01 {0} {1} {2}")
    @CsvSource({
        "GET, /webhooks/clever, application/json, 405",
        "POST, /webhooks/other, application/json, 404",
        "POST, /webhooks/clever/, application/json, 404",
        "POST, /webhooks, application/json, 404",
        "POST, /webhooks/clever, text/plain, 415",
        "POST, /webhooks/clever, '', 415"
    })
    void readsNoSecretForWhatIsNoWebhook(String method, String path, String type, int status) {
        Map<String, String> headers = new HashMap<>(signed("m1", BODY));
        headers.put("content-type", type);

        assertThat(Answer.of(door, Events.http(method, path, headers, BODY)).status())
                .isEqualTo(status);
        assertThat(secrets.asked()).isZero();
    }

    @Test
    void refusesALargeBody() {
        // W-02
        String large = " ".repeat(AcceptWebhook.LARGEST_BODY) + BODY;

        assertThat(deliver("/webhooks/clever", signed("m1", large), large).status()).isEqualTo(413);
    }

    @Test
    void verifiesTheRawBytesWhateverTheGatewayMadeOfThem() {
        // W-03: the gateway hands text over as text and anything else in base64.
        ObjectNode plain = Events.http("POST", "/webhooks/clever", signed("m1", BODY), BODY);
        plain.put("body", BODY).put("isBase64Encoded", false);

        assertThat(Answer.of(door, plain).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"district\":\"d1\",\"district\":\"d2\"}"})
    void tellsASignedSenderThatItsBodyIsNotTaken(String body) {
        Answer answer = deliver("/webhooks/clever", signed("m1", body), body);

        assertThat(answer.code()).isEqualTo("body-not-json");
    }

    @Test
    void tellsASenderToComeBackWhenTheSecretsAreDown() {
        secrets.takeDown();

        assertThat(deliver("/webhooks/clever", signed("m1", BODY), BODY).status()).isEqualTo(500);
    }

    @Test
    void tellsASenderToSlowDown() {
        Answer last = deliver("/webhooks/clever", signed("m", BODY), BODY);
        for (int i = 0; i < 60; i++) {
            last = deliver("/webhooks/clever", signed("m" + i, BODY), BODY);
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("retry-after")).isEqualTo("60");
    }

    @Test
    void readsTheSampleEvents() {
        JsonNode sample = Events.read("webhook.clever-event.json");
        JsonNode bare = Events.read("webhook.district.json");

        assertThat(List.of(resigned(sample).status(), resigned(bare).status()))
                .containsExactly(202, 202);
    }

    @Test
    void refusesTheSampleForgery() {
        assertThat(Answer.of(door, Events.read("webhook.forged.json")).status()).isEqualTo(401);
    }

    @Test
    void answersAsTheFileSays() {
        OpenApi file = new OpenApi();
        JsonNode operation = file.operation("POST /webhooks/{portal}");

        for (String body : List.of(BODY, "{}")) {
            Answer answer = deliver("/webhooks/clever", signed("m", body), body);
            JsonNode schema =
                    file.answer(operation, answer.status(), answer.header("content-type"));

            assertThat(schema.isMissingNode()).isFalse();
            assertThat(SchemaCheck.errors(file, schema, answer.json())).isEmpty();
        }
    }

    private Answer resigned(JsonNode sample) {
        String body = sample.path("body").asText();
        String id = sample.path("headers").path("webhook-id").asText();
        return deliver(sample.path("rawPath").asText(), signed(id, body), body);
    }

    private Answer deliver(String path, Map<String, String> headers, String body) {
        return Answer.of(door, Events.http("POST", path, headers, body));
    }

    private Map<String, String> signed(String id, String body) {
        String time = Long.toString(clock.instant().getEpochSecond());
        return Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                time,
                "webhook-signature",
                Signer.sign(SECRET, id, time, body.getBytes(UTF_8)));
    }

    private WebhookEndpoint endpoint() {
        return new WebhookEndpoint(
                new AcceptWebhook(
                        new SigningSecretsJson(secrets, "hooks"),
                        HintJson::read,
                        WebhookLimits.standard(),
                        new InMemoryReplayGuard(clock),
                        connections,
                        queue,
                        clock));
    }
}

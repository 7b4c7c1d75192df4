package dev.rollcall.handlers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.fuzz.Fuzz;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryReplayGuard;
import dev.rollcall.testkit.memory.InMemorySecrets;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.webhook.Signer;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.WebhookLimits;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** W-10, G-15: deliveries, spoilt. */
final class WebhookFuzzTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final SteppingClock clock = new SteppingClock();
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final HttpDoor door =
            new HttpDoor(new CapturedLog().open("webhook"), endpoint()::answer);
    private int deliveries;

    @Test
    @DisplayName("W-10: a signed body is taken or told off, and never breaks anything")
    void aSignedBodyIsTakenOrToldOff() {
        Fuzz bodies =
                Fuzz.of(
                        "webhook-body",
                        List.of(
                                "{\"district\":\"d1\"}".getBytes(UTF_8),
                                sample("webhook.clever-event.json"),
                                sample("webhook.district.json")));

        long tried =
                bodies.holds(body -> {
                    clock.advance(Duration.ofSeconds(1));
                    String id = "m" + deliveries++;
                    assertThat(deliver(id, Signer.sign(SECRET, id, time(), body), body))
                            .isIn(202, 400, 413);
                });

        assertThat(tried).isPositive();
    }

    @Test
    @DisplayName("W-06: no digest but the true one is taken for genuine, however it is spelt")
    void noOtherDigestIsGenuine() {
        byte[] body = "{\"district\":\"d1\"}".getBytes(UTF_8);
        String genuine = Signer.sign(SECRET, "m1", time(), body);
        Fuzz signatures = Fuzz.of("webhook-signature", List.of(genuine.getBytes(ISO_8859_1)));

        long tried =
                signatures.holds(spoilt -> {
                    String signature = new String(spoilt, ISO_8859_1);
                    if (deliver("m1", signature, body) != 401) {
                        assertThat(digests(signature)).containsAll(digests(genuine));
                    }
                });

        assertThat(tried).isPositive();
    }

    /** The digests that a header spells; Base64 has several spellings for the last byte. */
    private static List<String> digests(String signatures) {
        return Stream.of(signatures.split(" "))
                .filter(one -> one.startsWith("v1,"))
                .map(one -> Base64.getDecoder().decode(one.substring(3)))
                .map(digest -> HexFormat.of().formatHex(digest))
                .toList();
    }

    private int deliver(String id, String signature, byte[] body) {
        Map<String, String> headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        time(),
                        "webhook-signature",
                        signature);
        var event = Events.http("POST", "/webhooks/clever", headers, "");
        event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
        return Answer.of(door, event).status();
    }

    private String time() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static byte[] sample(String name) {
        JsonNode event = Events.read(name);
        return event.path("body").asText().getBytes(UTF_8);
    }

    private WebhookEndpoint endpoint() {
        return new WebhookEndpoint(
                new AcceptWebhook(
                        new SigningSecretsJson(
                                new InMemorySecrets(clock)
                                        .with("hooks", "{\"clever\":[\"" + SECRET + "\"]}"),
                                "hooks"),
                        HintJson::read,
                        WebhookLimits.standard(),
                        new InMemoryReplayGuard(clock),
                        new InMemoryConnectionStore(),
                        queue,
                        clock));
    }
}

package dev.rollcall.handlers.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.WebhookLimits;
import dev.rollcall.webhook.WebhookSecret;
import dev.rollcall.webhook.WebhookSignature;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The webhook function, put together. */
final class WebhookParts {

    private static final DistrictId NOBODY = new DistrictId(Portal.CLEVER, "none");
    private static final String BODY = "{\"district\":\"none\"}";
    private static final String SECRET = "WEBHOOK_SECRET_ARN";

    private final Wiring wiring;
    private final DynamoDbStores stores;
    private final ConnectionStore connections;

    WebhookParts(UnaryOperator<String> environment) {
        this(
                new Wiring(
                        "webhook",
                        environment,
                        "DISTRICT_TABLE",
                        "SIGN_IN_TABLE",
                        "CLEVER_SYNC_QUEUE_URL",
                        "CLASSLINK_SYNC_QUEUE_URL",
                        SECRET));
    }

    private WebhookParts(Wiring wiring) {
        this.wiring = wiring;
        stores = wiring.stores();
        connections = stores.connections();
    }

    HttpDoor door() {
        AcceptWebhook webhook =
                new AcceptWebhook(
                        new SigningSecretsJson(wiring.secrets(), wiring.text(SECRET)),
                        HintJson::read,
                        WebhookLimits.standard(),
                        stores.replayGuard(),
                        connections,
                        wiring.queue(),
                        wiring.clock());
        return new HttpDoor(wiring.log(), new WebhookEndpoint(webhook)::answer);
    }

    /**
     * Warms up with a genuine delivery that leads nowhere, then over the network with a forgery and
     * a look at a district that is not there.
     */
    Snapshot snapshot(HttpDoor door) {
        return new Snapshot(wiring.log(), () -> warmUp(door), wiring.secrets()::forget);
    }

    private void warmUp(HttpDoor door) {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        String secrets = "{\"clever\":[\"" + secret + "\"]}";
        WebhookParts stage =
                new WebhookParts(wiring.rehearsal(Map.of(wiring.text(SECRET), secrets)));
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        Instant now = wiring.clock().instant();
        stage.connections.create(NOBODY, Connection.discovered(NOBODY, settings, now));
        deliver(stage.door(), signed(WebhookSecret.parse(secret).orElseThrow(), now));
        deliver(door, Map.of("webhook-signature", "v1,AAAA"));
        connections.find(NOBODY);
    }

    private static void deliver(HttpDoor door, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        door.rehearse("POST", "/webhooks/clever", all, BODY);
    }

    private static Map<String, String> signed(WebhookSecret secret, Instant now) {
        String id = "rehearsal";
        String timestamp = Long.toString(now.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature",
                        WebhookSignature.sign(secret, id, timestamp, BODY.getBytes(UTF_8)));
    }
}

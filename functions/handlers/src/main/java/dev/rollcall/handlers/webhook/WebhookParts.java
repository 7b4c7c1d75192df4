package dev.rollcall.handlers.webhook;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Snapshot;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.WebhookLimits;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The webhook function, put together. */
final class WebhookParts {

    private static final DistrictId NOBODY = new DistrictId(Portal.CLEVER, "none");

    private final Wiring wiring;
    private final DynamoDbStores stores;
    private final ConnectionStore connections;

    WebhookParts(UnaryOperator<String> environment) {
        wiring =
                new Wiring(
                        "webhook",
                        environment,
                        "DISTRICT_TABLE",
                        "SIGN_IN_TABLE",
                        "CLEVER_SYNC_QUEUE_URL",
                        "WEBHOOK_SECRET_ARN");
        stores = wiring.stores();
        connections = stores.connections();
    }

    HttpDoor door() {
        AcceptWebhook webhook =
                new AcceptWebhook(
                        new SigningSecretsJson(wiring.secrets(), wiring.text("WEBHOOK_SECRET_ARN")),
                        HintJson::read,
                        WebhookLimits.standard(),
                        stores.replayGuard(),
                        connections,
                        wiring.queue(),
                        wiring.clock());
        return new HttpDoor(wiring.log(), new WebhookEndpoint(webhook)::answer);
    }

    /** Warms up with a forgery, which is refused only after everything about it was looked at. */
    Snapshot snapshot(HttpDoor door) {
        return Snapshot.of(
                wiring.log(),
                () -> {
                    String now = Long.toString(wiring.clock().instant().getEpochSecond());
                    door.rehearse(
                            "POST", "/webhooks/clever", forgery(now), "{\"district\":\"none\"}");
                    connections.find(NOBODY);
                },
                wiring.secrets()::forget);
    }

    private static Map<String, String> forgery(String timestamp) {
        return Map.of(
                "content-type", "application/json",
                "webhook-id", "warm-up",
                "webhook-timestamp", timestamp,
                "webhook-signature", "v1,AAAA");
    }
}

package dev.rollcall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/** Somebody who signs deliveries by the rules. */
final class Sender {

    static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    static final String OTHER = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private Sender() {}

    static WebhookSecret secret(String text) {
        return WebhookSecret.parse(text).orElseThrow();
    }

    static SignedDelivery signed(String id, Instant at, String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new SignedDelivery(
                id, timestamp, signature(SECRET, id, timestamp, body), body.getBytes(UTF_8));
    }

    static String signature(String secret, String id, String timestamp, String body) {
        byte[] code = secret(secret).sign((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(code);
    }
}

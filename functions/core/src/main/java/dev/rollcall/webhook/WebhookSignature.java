package dev.rollcall.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a genuine delivery from any other, by the Standard Webhooks scheme; pure. */
public final class WebhookSignature {

    /** How far a delivery's time may lie from ours, on either side (W-05). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** How many signatures one delivery may carry (W-06). */
    public static final int MOST_SIGNATURES = 5;

    // W-04: no dot, since dots separate what is signed.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    // W-07: the whole header. A comma that joins two headers into one finds no place in it.
    private static final String ONE = "[a-z0-9]{1,8},[A-Za-z0-9+/=]{1,128}";
    private static final Pattern SIGNATURES =
            Pattern.compile(ONE + "(?: " + ONE + "){0," + (MOST_SIGNATURES - 1) + "}");
    // W-07: any other version is passed over, never taken for a weaker v1.
    private static final String VERSION = "v1,";

    private WebhookSignature() {}

    /** Judges a delivery at a moment by every secret that is current. */
    public static Verdict verify(
            SignedDelivery delivery, List<WebhookSecret> secrets, Instant now) {
        if (!isWellFormed(delivery)) {
            return Verdict.MALFORMED;
        }
        if (!isFresh(delivery.timestamp(), now)) {
            return Verdict.STALE;
        }
        if (secrets.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        return isSigned(delivery, secrets) ? Verdict.GENUINE : Verdict.FORGED;
    }

    /**
     * The header {@code webhook-signature} by which a delivery proves itself to a holder of the
     * secret.
     */
    public static String sign(WebhookSecret secret, String id, String timestamp, byte[] body) {
        byte[] code = secret.sign(head(id, timestamp), body);
        return VERSION + Base64.getEncoder().encodeToString(code);
    }

    private static boolean isWellFormed(SignedDelivery delivery) {
        return ID.matcher(delivery.id()).matches()
                && TIMESTAMP.matcher(delivery.timestamp()).matches()
                && SIGNATURES.matcher(delivery.signatures()).matches();
    }

    private static boolean isFresh(String timestamp, Instant now) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    }

    // W-06: every pair is compared, in constant time, so that time tells nothing of which one fits.
    private static boolean isSigned(SignedDelivery delivery, List<WebhookSecret> secrets) {
        byte[] head = head(delivery.id(), delivery.timestamp());
        List<byte[]> presented = presented(delivery.signatures());
        boolean fits = false;
        for (WebhookSecret secret : secrets) {
            byte[] expected = secret.sign(head, delivery.body());
            for (byte[] signature : presented) {
                fits |= MessageDigest.isEqual(expected, signature);
            }
        }
        return fits;
    }

    private static byte[] head(String id, String timestamp) {
        return (id + "." + timestamp + ".").getBytes(US_ASCII);
    }

    private static List<byte[]> presented(String signatures) {
        return Arrays.stream(signatures.split(" ", -1))
                .filter(one -> one.startsWith(VERSION))
                .map(one -> decoded(one.substring(VERSION.length())))
                .toList();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** What a delivery turned out to be. All but the first look the same from outside (W-08). */
    public enum Verdict {
        GENUINE,
        MALFORMED,
        STALE,
        NO_SECRET,
        FORGED
    }
}

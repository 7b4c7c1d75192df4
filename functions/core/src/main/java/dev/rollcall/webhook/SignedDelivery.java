package dev.rollcall.webhook;

/**
 * A delivery as it came in, nothing of it believed yet. Header values are whole and unparsed, empty
 * where the header was missing; the body is the bytes as received (W-03).
 *
 * @param id the header {@code webhook-id}
 * @param timestamp the header {@code webhook-timestamp}
 * @param signatures the header {@code webhook-signature}
 * @param body the raw body; not copied, so callers must leave it alone
 */
public record SignedDelivery(String id, String timestamp, String signatures, byte[] body) {

    /** Prints the id alone: bodies reach no log (M-11). */
    @Override
    public String toString() {
        return "SignedDelivery[" + body.length + " bytes]";
    }
}

package dev.rollcall.webhook;

/**
 * A delivery as it came in, nothing of it believed yet. Header values are whole and unparsed, empty
 * where the header was missing; the body is the bytes as received (W-03).
 */
public final class SignedDelivery {

    private final String id;
    private final String timestamp;
    private final String signatures;
    private final byte[] body;

    /**
     * A delivery.
     *
     * @param id the header {@code webhook-id}
     * @param timestamp the header {@code webhook-timestamp}
     * @param signatures the header {@code webhook-signature}
     * @param body the raw body; not copied, so callers must leave it alone
     */
    public SignedDelivery(String id, String timestamp, String signatures, byte[] body) {
        this.id = id;
        this.timestamp = timestamp;
        this.signatures = signatures;
        this.body = body;
    }

    String id() {
        return id;
    }

    String timestamp() {
        return timestamp;
    }

    String signatures() {
        return signatures;
    }

    byte[] body() {
        return body;
    }

    /** Prints nothing of what came in (M-10). */
    @Override
    public String toString() {
        return "SignedDelivery[" + body.length + " bytes]";
    }
}

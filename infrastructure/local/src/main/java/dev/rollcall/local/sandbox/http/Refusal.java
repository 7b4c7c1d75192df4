package dev.rollcall.local.sandbox.http;

/** A request that gets an error status and a short message. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Messages are fixed texts, never something a caller sent. */
    public Reply reply() {
        return Reply.json(status, Body.of("{\"message\":\"" + getMessage() + "\"}"));
    }
}

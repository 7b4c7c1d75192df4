package dev.rollcall.local.worker;

import java.util.concurrent.CompletableFuture;

/** One call on its way through the Runtime API. */
final class Call {
    private final String requestId;
    private final byte[] event;
    private final long deadline;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

    Call(String requestId, byte[] event, long deadline) {
        this.requestId = requestId;
        this.event = event;
        this.deadline = deadline;
    }

    String requestId() {
        return requestId;
    }

    byte[] event() {
        return event;
    }

    /** The end of its time in milliseconds of the epoch. */
    long deadline() {
        return deadline;
    }

    CompletableFuture<byte[]> answer() {
        return answer;
    }
}

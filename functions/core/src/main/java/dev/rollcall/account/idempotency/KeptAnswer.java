package dev.rollcall.account.idempotency;

import java.util.Map;

/**
 * What a request was answered.
 *
 * @param status the status
 * @param headers the headers of this answer alone, by name
 * @param body the body; may hold personal data
 */
public record KeptAnswer(int status, Map<String, String> headers, String body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Tells the status alone (M-10). */
    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}

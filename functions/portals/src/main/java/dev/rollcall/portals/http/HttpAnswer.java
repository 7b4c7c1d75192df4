package dev.rollcall.portals.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;

/**
 * What came of a query.
 *
 * @param meaning how to take it
 * @param delay how long to wait before asking again; zero unless throttled
 * @param headers the answer's headers; none when there was no answer
 * @param body the answer's body; empty when there was no answer
 */
public record HttpAnswer(Meaning meaning, Duration delay, HttpHeaders headers, Body body) {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    static HttpAnswer none(Meaning meaning) {
        return new HttpAnswer(meaning, Duration.ZERO, NO_HEADERS, Body.NONE);
    }

    /** Prints the meaning alone. */
    @Override
    public String toString() {
        return "HttpAnswer[" + meaning + "]";
    }
}

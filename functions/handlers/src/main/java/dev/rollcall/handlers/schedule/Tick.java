package dev.rollcall.handlers.schedule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One firing of the schedule, as EventBridge Scheduler's own event tells it. The time it was meant
 * for is taken rather than the clock's, so that a firing delivered twice is the same tick (F-34).
 *
 * @param at the time it was meant for
 * @param id names it
 */
record Tick(Instant at, String id) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Reads the event; what it does not tell is filled in. */
    static Tick read(InputStream event, Instant now, String requestId) throws IOException {
        Instant at = now;
        String id = requestId;
        try (JsonParser json = JSON.createParser(event)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = json.nextToken().isScalarValue() ? json.getText() : "";
                json.skipChildren();
                switch (name) {
                    case "time" -> at = time(value, at);
                    case "id" -> id = ID.matcher(value).matches() ? value : id;
                    default -> {}
                }
            }
        }
        return new Tick(at, id);
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            return otherwise;
        }
    }
}

package dev.rollcall.portals.lies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a server sends back.
 *
 * @param status the HTTP status
 * @param headers as sent
 * @param key the name of the list in the envelope
 * @param rows the list
 * @param body what is sent instead of the envelope, if anything
 * @param delivery how the body gets through
 */
record Answer(
        int status,
        Map<String, String> headers,
        String key,
        List<Map<String, Object>> rows,
        Optional<String> body,
        Delivery delivery) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer {
        headers = Map.copyOf(headers);
        rows = List.copyOf(rows);
    }

    static Answer list(String key, List<Map<String, Object>> rows) {
        return new Answer(
                200,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                key,
                rows,
                Optional.empty(),
                Delivery.WHOLE);
    }

    static Answer status(int status) {
        return list("", List.of()).withStatus(status).withBody("");
    }

    static Answer json(Object value) {
        return list("", List.of()).withBody(text(value));
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] written() {
        return body.orElseGet(() -> text(Map.of(key, rows))).getBytes(StandardCharsets.UTF_8);
    }

    Answer withStatus(int other) {
        return new Answer(other, headers, key, rows, body, delivery);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, key, rows, body, delivery);
    }

    Answer withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Answer(status, fewer, key, rows, body, delivery);
    }

    Answer withKey(String other) {
        return new Answer(status, headers, other, rows, body, delivery);
    }

    Answer withRows(List<Map<String, Object>> others) {
        return new Answer(status, headers, key, others, body, delivery);
    }

    Answer withBody(String text) {
        return new Answer(status, headers, key, rows, Optional.of(text), delivery);
    }

    Answer changingBody(UnaryOperator<String> change) {
        return withBody(change.apply(new String(written(), StandardCharsets.UTF_8)));
    }

    Answer delivered(Delivery other) {
        return new Answer(status, headers, key, rows, body, other);
    }

    /** How a body gets through. */
    enum Delivery {
        WHOLE,
        /** Packed, as the headers say. */
        GZIPPED,
        /** Packed, and one bit of the checksum has turned. */
        GZIPPED_AND_DAMAGED,
        /** Packed, and the last bytes are missing. */
        GZIPPED_AND_CUT,
        /** The headers announce more than is sent. */
        SHORTER_THAN_ANNOUNCED,
        /** Sent in chunks, of which the last never comes. */
        CONNECTION_LOST,
        /** The body comes when nobody waits any more. */
        TOO_LATE
    }
}

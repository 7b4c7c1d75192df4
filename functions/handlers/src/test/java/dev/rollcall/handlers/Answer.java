package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the gateway gets back.
 *
 * @param reply the whole reply
 */
public record Answer(JsonNode reply) {

    /** Sends an event through a door. */
    public static Answer of(HttpDoor door, JsonNode event) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            var input = new ByteArrayInputStream(Json.bytes(event));
            door.serve(input, output, new TestContext("aws-1"));
            return new Answer(Json.strict(output.toByteArray()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return reply.path("statusCode").intValue();
    }

    public String header(String name) {
        return reply.path("headers").path(name).asText();
    }

    /** The body as it is. */
    public String body() {
        return reply.path("body").asText();
    }

    /** The cookies the browser is told to keep or forget, as they are sent. */
    public List<String> cookies() {
        return StreamSupport.stream(reply.path("cookies").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public JsonNode json() {
        return Json.strict(reply.path("body").asText().getBytes(UTF_8)).orElseThrow();
    }

    public String code() {
        return json().path("code").asText();
    }
}

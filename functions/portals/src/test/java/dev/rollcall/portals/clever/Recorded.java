package dev.rollcall.portals.clever;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Real answers of Clever (see clever-recorded/README.md). */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "{\"data\":[],\"links\":[{\"rel\":\"self\",\"uri\":\"/\"}]}";

    private Recorded() {}

    /** The body of a recorded answer. */
    static String body(String name) {
        return recording(name).path("response").path("body").toString();
    }

    /** The recorded answer with its status and headers. */
    static Reply reply(String name) {
        JsonNode response = recording(name).path("response");
        JsonNode body = response.path("body");
        Reply reply =
                Reply.of(
                        response.path("status").asInt(),
                        response.path("headers").path("content-type").asText(),
                        body.isTextual() ? body.asText() : body.toString());
        for (var header : response.path("headers").properties()) {
            reply = reply.with(header.getKey(), header.getValue().asText());
        }
        return reply;
    }

    /** Serves a recorded first page, and an empty page behind its next link. */
    static void serve(ScriptedPortal portal, String name) {
        portal.on("/v3.0/" + name, reply(name));
        for (JsonNode link : recording(name).path("response").path("body").path("links")) {
            if (link.path("rel").asText().equals("next")) {
                String next = link.path("uri").asText();
                portal.on(next, Reply.json(END)).on(next + "&limit=1000", Reply.json(END));
            }
        }
    }

    private static JsonNode recording(String name) {
        String file = "/clever-recorded/" + name + ".json";
        try (InputStream in = Recorded.class.getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(in)).path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

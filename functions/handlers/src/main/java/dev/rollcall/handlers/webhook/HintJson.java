package dev.rollcall.handlers.webhook;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.webhook.Hint;

import java.util.Optional;

/**
 * Finds the district in a verified body: {@code {"district": "…"}}, or an event as Clever's feed
 * has them (clever.md §2.2), bare or within its envelope {@code {"data": {…}}}.
 */
final class HintJson {

    private HintJson() {}

    static Optional<Hint> read(byte[] body) {
        return Json.strict(body).filter(JsonNode::isObject).flatMap(HintJson::hint);
    }

    private static Optional<Hint> hint(JsonNode body) {
        if (body.path("district").isTextual()) {
            return Optional.of(new Hint(body.path("district").textValue(), ""));
        }
        JsonNode event = body.path("type").isTextual() ? body : body.path("data");
        return event.path("type").isTextual() && event.path("data").path("object").isObject()
                ? Optional.of(
                        event(event.path("type").textValue(), event.path("data").path("object")))
                : Optional.empty();
    }

    // An event about a district names it by the object's own id.
    private static Hint event(String type, JsonNode object) {
        String field = type.startsWith("districts.") ? "id" : "district";
        return new Hint(object.path(field).asText(""), type);
    }
}

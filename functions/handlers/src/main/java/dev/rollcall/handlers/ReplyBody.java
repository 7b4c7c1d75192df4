package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;

/** What an answer says, and how it is to be read. */
sealed interface ReplyBody {

    /** The headers that come with such a body; they take the place of the usual ones. */
    Map<String, String> headers();

    String text(String correlationId);

    /**
     * JSON for a program.
     *
     * @param json the members
     * @param problem what is wrong, where something is
     */
    record Data(ObjectNode json, Optional<Problem> problem) implements ReplyBody {

        @Override
        public Map<String, String> headers() {
            String subtype = problem.isPresent() ? "problem+json" : "json";
            return Map.of("content-type", "application/" + subtype);
        }

        @Override
        public String text(String correlationId) {
            if (problem.isPresent()) {
                json.put("correlationId", correlationId);
            }
            return new String(Json.bytes(json), UTF_8);
        }
    }

    /**
     * JSON as it was written before; empty where there was none.
     *
     * @param text the text
     */
    record Kept(String text) implements ReplyBody {

        @Override
        public Map<String, String> headers() {
            return text.isEmpty() ? Map.of() : Map.of("content-type", "application/json");
        }

        @Override
        public String text(String correlationId) {
            return text;
        }
    }

    /**
     * HTML for a person.
     *
     * @param page the page
     */
    record Hypertext(Page page) implements ReplyBody {

        @Override
        public Map<String, String> headers() {
            return Map.of(
                    "content-type",
                    "text/html; charset=utf-8",
                    "content-security-policy",
                    page.policy());
        }

        @Override
        public String text(String correlationId) {
            return page.html(correlationId);
        }
    }

    /** Nothing: the headers say it all. */
    record Nothing() implements ReplyBody {

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public String text(String correlationId) {
            return "";
        }
    }
}

package dev.rollcall.handlers.console;

import com.fasterxml.jackson.databind.node.TextNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.html.Html;

/** What CloudWatch takes for an answer: HTML as one JSON text, or an object with Markdown. */
public sealed interface WidgetAnswer {

    /** The answer's bytes. */
    byte[] encoded();

    /** What the log calls it. */
    String code();

    /**
     * A piece of HTML.
     *
     * @param html within CloudWatch's bounds
     * @param code what came of it
     */
    record Shown(Html html, String code) implements WidgetAnswer {
        @Override
        public byte[] encoded() {
            return Json.bytes(TextNode.valueOf(html.markup()));
        }
    }

    /**
     * A widget's documentation.
     *
     * @param markdown the text
     */
    record Described(String markdown) implements WidgetAnswer {
        @Override
        public byte[] encoded() {
            return Json.bytes(Json.object().put("markdown", markdown));
        }

        @Override
        public String code() {
            return "described";
        }
    }
}

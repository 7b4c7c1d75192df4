package dev.rollcall.handlers.console.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/**
 * Something to press that calls a function: an element, and behind it the {@code cwdb-action} that
 * CloudWatch binds to it.
 *
 * @param face what is pressed
 * @param endpoint the function's ARN
 * @param parameters what it is called with
 * @param press how it is pressed
 * @param place where the answer is shown
 * @param confirmation what is asked first; empty text for nothing
 */
public record Button(
        Html face,
        String endpoint,
        Map<String, String> parameters,
        Press press,
        Place place,
        String confirmation) {

    // Neither a mark-up character nor anything beyond ASCII is left for two parsers to differ on.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public Button {
        parameters = Map.copyOf(parameters);
    }

    /** A link in the text, whose answer takes the widget's place. */
    public static Button link(String label, String endpoint, Map<String, String> parameters) {
        return new Button(
                Elements.wrapped("a class=\"rc-link\"", Html.text(label)),
                endpoint,
                parameters,
                Press.CLICK,
                Place.WIDGET,
                "");
    }

    /** A button, whose answer takes the widget's place. */
    public static Button labelled(String label, String endpoint, Map<String, String> parameters) {
        return new Button(
                Elements.wrapped("a class=\"btn\"", Html.text(label)),
                endpoint,
                parameters,
                Press.CLICK,
                Place.WIDGET,
                "");
    }

    /** The one button of several that is meant to be pressed. */
    public Button primary() {
        return new Button(
                new Html(face.markup().replace("class=\"btn\"", "class=\"btn btn-primary\"")),
                endpoint,
                parameters,
                press,
                place,
                confirmation);
    }

    /** The same, with a question that must be answered first. */
    public Button asking(String question) {
        return new Button(face, endpoint, parameters, press, place, question);
    }

    /** The same, pressed twice: for what cannot be taken back. */
    public Button twice() {
        return new Button(face, endpoint, parameters, Press.DOUBLE_CLICK, place, confirmation);
    }

    /** The same, with its answer in a window of its own. */
    public Button inPopup() {
        return new Button(face, endpoint, parameters, press, Place.POPUP, confirmation);
    }

    public Html html() {
        return new Html(
                "%s<cwdb-action action=\"call\" event=\"%s\" display=\"%s\" endpoint=\"%s\"%s>%s</cwdb-action>"
                        .formatted(
                                face.markup(),
                                press.code,
                                place.code,
                                Html.text(endpoint).markup(),
                                question(),
                                json()));
    }

    private String question() {
        return confirmation.isEmpty()
                ? ""
                : " confirmation=\"" + Html.text(confirmation).markup() + "\"";
    }

    private String json() {
        ObjectNode json = Json.object();
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> json.put(each.getKey(), each.getValue()));
        try {
            return JSON.writeValueAsString(json)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    /** How a button is pressed. */
    public enum Press {
        CLICK("click"),
        DOUBLE_CLICK("dblclick");

        private final String code;

        Press(String code) {
            this.code = code;
        }
    }

    /** Where an answer is shown. */
    public enum Place {
        WIDGET("widget"),
        POPUP("popup");

        private final String code;

        Place(String code) {
            this.code = code;
        }
    }
}

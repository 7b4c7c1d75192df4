package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.ActionBar;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.widget.Button;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Notice;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/**
 * Decisions in two steps: what is typed leads to a page that says what will happen, and only the
 * button there does it. A confirmation of CloudWatch's cannot name what was typed after it was
 * drawn.
 */
final class Steps {

    private final Links links;
    private final ActionBar bar;
    private final Connection connection;

    Steps(WidgetEvent event, Connection connection, String actions) {
        this.links = new Links(event);
        this.bar = new ActionBar(event, actions);
        this.connection = connection;
    }

    /** Fields, and the button that leads to the step. */
    Html begin(String label, String step, Html... fields) {
        Html[] pieces = new Html[fields.length + 1];
        System.arraycopy(fields, 0, pieces, 0, fields.length);
        pieces[fields.length] = links.submit(label, Links.and(here(), Map.of("step", step))).html();
        return Fields.form(pieces);
    }

    /**
     * What will happen, and the button that makes it so.
     *
     * @param parameters what the action is called with, beside the district
     */
    Html end(String words, String label, String action, Map<String, String> parameters) {
        return Html.of(
                Notice.of(Tone.WARN, words),
                decide(label, action, parameters, words),
                Elements.row(links.again("Back without doing it", here()).html()));
    }

    /** A decision that needs nothing typed, asked in one step. */
    Html decide(String label, String action, Map<String, String> parameters, String question) {
        return bar.with(button(label, action, parameters).asking(question));
    }

    private Button button(String label, String action, Map<String, String> parameters) {
        Map<String, String> what =
                Links.and(parameters, Map.of("district", connection.id().asString()));
        return bar.button(label, action, what).primary();
    }

    private Map<String, String> here() {
        return Map.of(
                "widget", "district", "district", connection.id().asString(), "part", "onboarding");
    }
}

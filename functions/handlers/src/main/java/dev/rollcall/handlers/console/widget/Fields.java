package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

import java.util.Map;

/**
 * Fields to type into. They post nothing: CloudWatch hands their values to the function that a
 * button calls. It collects fields by form, so they stand in one, without an action.
 */
public final class Fields {

    private Fields() {}

    /** Fields and buttons that belong together. */
    public static Html form(Html... pieces) {
        return Elements.wrapped("form", Elements.row(pieces));
    }

    public static Html text(String name, String label, String value) {
        return label(
                label,
                "<input type=\"text\" name=\"%s\" value=\"%s\" maxlength=\"100\" autocomplete=\"off\">"
                        .formatted(Html.text(name).markup(), Html.text(value).markup()));
    }

    /**
     * A choice.
     *
     * @param options what is shown by value, in this order
     */
    public static Html choice(
            String name, String label, Map<String, String> options, String chosen) {
        StringBuilder choices = new StringBuilder();
        options.forEach((value, shown) ->
                choices.append(
                        "<option value=\"%s\"%s>%s</option>"
                                .formatted(
                                        Html.text(value).markup(),
                                        value.equals(chosen) ? " selected" : "",
                                        Html.text(shown).markup())));
        return label(
                label,
                "<select name=\"%s\">%s</select>".formatted(Html.text(name).markup(), choices));
    }

    private static Html label(String label, String field) {
        return new Html("<label>%s %s</label>".formatted(Html.text(label).markup(), field));
    }
}

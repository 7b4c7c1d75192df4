package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

/** Something an operator is told about what was pressed or asked for. */
public final class Notice {

    private Notice() {}

    public static Html of(Tone tone, String text) {
        return Elements.wrapped("p class=\"rc-notice " + tone.styleClass() + "\"", Html.text(text));
    }

    /**
     * What is wrong with a call, and where.
     *
     * @param place a parameter; empty for the whole call
     */
    public static Html refused(String code, String place) {
        return Html.of(
                of(Tone.BAD, Wrong.words(code)),
                Elements.paragraph(
                        Elements.code(code),
                        Elements.text(place.isEmpty() ? "" : " at "),
                        Elements.code(place)));
    }

    public static Html broken(String correlationId) {
        return Html.of(
                of(Tone.BAD, "Something is broken here; nothing may have been done."),
                Elements.paragraph(
                        Elements.text("The log has the cause under "),
                        Elements.code(correlationId)));
    }
}

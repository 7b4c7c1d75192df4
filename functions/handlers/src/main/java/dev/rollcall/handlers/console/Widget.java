package dev.rollcall.handlers.console;

import dev.rollcall.handlers.html.Html;

/** One kind of widget, or one action of a widget. */
public interface Widget {

    /** Its name in parameters. */
    String name();

    /** What it shows or does, and its parameters; Markdown. */
    String description();

    /** Its content, to be framed. What cannot be answered is a {@link WidgetRefusal}. */
    Html show(WidgetEvent event);
}

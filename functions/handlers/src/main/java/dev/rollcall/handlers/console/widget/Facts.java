package dev.rollcall.handlers.console.widget;

import static dev.rollcall.handlers.console.widget.Elements.wrapped;

import dev.rollcall.handlers.html.Html;

import java.util.ArrayList;
import java.util.List;

/** Names and values, one below the other. Not thread-safe. */
public final class Facts {

    private final List<Html> rows = new ArrayList<>();

    public Facts add(String name, Html value) {
        rows.add(Html.of(wrapped("dt", Html.text(name)), wrapped("dd", value)));
        return this;
    }

    public Facts add(String name, String value) {
        return add(name, Html.text(value));
    }

    public Html html() {
        return wrapped("dl", Html.joined(rows.stream()));
    }
}

package dev.rollcall.handlers.console.widget;

import static dev.rollcall.handlers.console.widget.Elements.wrapped;

import dev.rollcall.handlers.html.Html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table, row by row. Not thread-safe. */
public final class Grid {

    private final List<Html> rows = new ArrayList<>();
    private final Html head;
    private boolean isEmpty = true;

    private Grid(Html head) {
        this.head = head;
    }

    /** A table with these headings. */
    public static Grid of(String... heads) {
        return new Grid(
                wrapped(
                        "thead",
                        wrapped(
                                "tr",
                                Html.joined(
                                        Arrays.stream(heads)
                                                .map(each -> wrapped("th", Html.text(each)))))));
    }

    /** Adds a row. */
    public Grid row(Html... cells) {
        isEmpty = false;
        rows.add(wrapped("tr", Html.joined(Arrays.stream(cells).map(cell -> wrapped("td", cell)))));
        return this;
    }

    /** The table; these words where it has no row. */
    public Html or(String none) {
        return isEmpty
                ? Elements.paragraph(Elements.quiet(none))
                : wrapped("table", Html.of(head, wrapped("tbody", Html.joined(rows.stream()))));
    }
}

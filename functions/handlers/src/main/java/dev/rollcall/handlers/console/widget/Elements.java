package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

import java.util.Locale;
import java.util.stream.Stream;

/** The small pieces. */
public final class Elements {

    private Elements() {}

    public static Html text(String text) {
        return Html.text(text);
    }

    public static Html text(long number) {
        return Html.text(number(number));
    }

    /** A number with its thousands parted, for example {@code 12,345}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Text that steps back. */
    public static Html quiet(String text) {
        return wrapped("span class=\"rc-dim\"", Html.text(text));
    }

    /** A word with a tone. */
    public static Html badge(String word, Tone tone) {
        return wrapped("span class=\"rc-badge " + tone.styleClass() + "\"", Html.text(word));
    }

    /** An id, code or value, letter by letter. */
    public static Html code(String text) {
        return wrapped("code", Html.text(text));
    }

    public static Html heading(String text) {
        return wrapped("h3", Html.text(text));
    }

    public static Html paragraph(Html... pieces) {
        return wrapped("p", Html.of(pieces));
    }

    /** A line of things side by side. */
    public static Html row(Html... pieces) {
        return wrapped("div class=\"rc-row\"", Html.of(pieces));
    }

    public static Html list(Stream<Html> items) {
        return wrapped("ul", Html.joined(items.map(item -> wrapped("li", item))));
    }

    /** Something that may be wider than its widget. */
    public static Html wide(Html piece) {
        return wrapped("div class=\"rc-wide\"", piece);
    }

    /** Something that tells more when the pointer rests on it. */
    public static Html titled(String title, Html piece) {
        return wrapped("span title=\"" + Html.text(title).markup() + "\"", piece);
    }

    static Html wrapped(String tag, Html inner) {
        return new Html(
                "<" + tag + ">" + inner.markup() + "</" + tag.replaceFirst(" .*", "") + ">");
    }
}

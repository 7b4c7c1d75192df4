package dev.rollcall.handlers.signin.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page that is HTML already. Text becomes one by {@link #text} alone, so that none
 * gets in unescaped (T-13).
 *
 * @param markup what it is
 */
record Html(String markup) {

    static final Html NONE = new Html("");

    /** Text as it is to be read, between tags or in a quoted attribute. */
    static Html text(String text) {
        return new Html(text.codePoints().mapToObj(Html::escaped).collect(Collectors.joining()));
    }

    static Html joined(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(character);
        };
    }
}

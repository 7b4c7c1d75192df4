package dev.rollcall.handlers.html;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page that is HTML already. Text becomes one by {@link #text} alone, so that none
 * gets in unescaped (T-13).
 *
 * @param markup what it is
 */
public record Html(String markup) {

    public static final Html NONE = new Html("");

    private static final String UNPRINTABLE = "\uFFFD";

    /**
     * Text as it is to be read, between tags or in a quoted attribute. Characters that steer a
     * terminal or turn the direction of writing are shown as unprintable.
     */
    public static Html text(String text) {
        return new Html(text.codePoints().mapToObj(Html::escaped).collect(Collectors.joining()));
    }

    /** Pieces one below the other. */
    public static Html joined(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** Pieces one after the other. */
    public static Html of(Html... pieces) {
        return new Html(Stream.of(pieces).map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> steers(character) ? UNPRINTABLE : Character.toString(character);
        };
    }

    private static boolean steers(int character) {
        boolean blank = character == '\n' || character == '\t';
        return (Character.isISOControl(character) && !blank)
                || Character.getType(character) == Character.SURROGATE
                || turnsDirection(character);
    }

    // The explicit formatting characters of Unicode's bidirectional algorithm (UAX #9, 2.1 to 2.5).
    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}

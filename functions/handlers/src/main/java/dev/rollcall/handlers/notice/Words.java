package dev.rollcall.handlers.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file beside this class, with holes: {@code {{name}}}. */
record Words(String text) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([A-Za-z0-9]+)}}");
    private static final String NOTHING = "–";

    static Words of(String file) {
        try (InputStream bytes = Words.class.getResourceAsStream(file)) {
            return new Words(
                    new String(Objects.requireNonNull(bytes, file).readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with every hole filled; a dash fills one that nothing is known for, since a mail
     * with a gap is better than none.
     *
     * @param encode makes a value safe where the text is read
     */
    String fill(Map<String, String> values, UnaryOperator<String> encode) {
        return HOLE.matcher(text).replaceAll(hole -> filled(hole, values, encode));
    }

    private static String filled(
            MatchResult hole, Map<String, String> values, UnaryOperator<String> encode) {
        String value = values.getOrDefault(hole.group(1), NOTHING);
        return Matcher.quoteReplacement(encode.apply(value));
    }
}

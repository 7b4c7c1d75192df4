package dev.rollcall.handlers.signin.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.handlers.html.Html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** HTML of a file beside this class, with holes: {@code {{name}}}. */
final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String file) {
        return new Template(resource(file));
    }

    /** A file beside this class, without the end of its last line. */
    static String resource(String file) {
        try (InputStream bytes = Template.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with every hole filled; what fills one is not looked into. */
    Html fill(Map<String, Html> pieces) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            filled.append(text, from, open).append(piece(pieces, text.substring(open + 2, close)));
            from = close + 2;
        }
        return new Html(filled.append(text, from, text.length()).toString());
    }

    private static String piece(Map<String, Html> pieces, String name) {
        return Objects.requireNonNull(pieces.get(name), name).markup();
    }
}

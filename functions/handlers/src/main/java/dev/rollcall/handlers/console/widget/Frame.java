package dev.rollcall.handlers.console.widget;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.handlers.html.Html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The one look of all widgets, light or dark as the dashboard is. */
public final class Frame {

    private static final String SHEET = resource("widget.css");

    private Frame() {}

    public static Html of(Theme theme, Html... pieces) {
        return new Html(
                "<style>%s</style><div class=\"rc %s\">%s</div>"
                        .formatted(SHEET, theme.styleClass(), Html.of(pieces).markup()));
    }

    private static String resource(String file) {
        try (InputStream bytes = Frame.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

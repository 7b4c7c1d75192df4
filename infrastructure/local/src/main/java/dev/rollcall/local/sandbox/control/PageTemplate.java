package dev.rollcall.local.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a sandbox with holes in it; every portal's page has the same style and the same forms
 * for changes and errors.
 *
 * @param html the page so far
 */
public record PageTemplate(String html) {
    /** The page of this name, its common parts filled in. */
    public static PageTemplate named(String name) {
        return new PageTemplate(read(name))
                .with("style", read("style.css"))
                .with("changes", read("changes.html"))
                .with("errors", read("errors.html"))
                .with("kinds", kinds());
    }

    /** A choice of everything that can go wrong with an answer. */
    public static String kinds() {
        return options(Arrays.stream(FaultKind.values()).map(FaultKind::word));
    }

    /** Fills every hole of this name. */
    public PageTemplate with(String name, String part) {
        return new PageTemplate(html.replace("{{" + name + "}}", part));
    }

    public Reply reply() {
        return Reply.html(200, html);
    }

    /** One choice of a form for each word. */
    public static String options(Stream<String> words) {
        return words.map(word -> "<option>" + Pages.escape(word) + "</option>")
                .collect(Collectors.joining("\n"));
    }

    /** One row of a table; the cells are HTML already. */
    public static String row(List<Object> cells) {
        return cells.stream()
                .map(cell -> "<td>" + cell)
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** A file of the pages as it stands. */
    public static String read(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream("/sandbox/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

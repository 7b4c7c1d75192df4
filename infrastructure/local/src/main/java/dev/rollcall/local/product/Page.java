package dev.rollcall.local.product;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The product's pages. */
final class Page {
    private static final String FRAME = read();
    private static final String NOBODY = "Nobody is signed in";

    private Page() {}

    /** The page of somebody who is in. */
    static String of(Visitor visitor) {
        JsonNode claims = visitor.claims();
        String name = (text(claims, "/name/given") + " " + text(claims, "/name/family")).strip();
        return page(
                name.isEmpty() ? "Welcome" : "Welcome, " + name,
                facts(visitor) + "<h2>Classes</h2>" + classes(claims.path("classes")));
    }

    /** The page of somebody who is not in. */
    static String nobody() {
        return page(NOBODY, "<p>Open the product from your school's portal.</p>");
    }

    /** The page of somebody whose code does not count. */
    static String turnedAway() {
        return page(
                "That link does not count any more",
                "<p>Open the product from your school's portal again.</p>");
    }

    private static String facts(Visitor visitor) {
        JsonNode claims = visitor.claims();
        return "<dl>"
                + fact("Portal", text(claims, "/portal"))
                + fact("District", text(claims, "/district"))
                + fact("Person", text(claims, "/personId"))
                + fact("Signed in as", text(claims, "/role"))
                + fact("Roles", words(claims.path("roles")))
                + fact("Seat", seat(claims.path("seat")))
                + fact("Wanted to go to", visitor.path())
                + "</dl><p><a href=\"/sign-out\">Sign out</a></p>";
    }

    private static String seat(JsonNode seat) {
        String ends = seat.path("graceEnds").asText("");
        return seat.path("state").asText("none") + (ends.isEmpty() ? "" : " until " + ends);
    }

    private static String classes(JsonNode classes) {
        return stream(classes)
                .map(each ->
                        "<li>%s <small>%s</small>"
                                .formatted(
                                        escaped(each.path("name").asText()),
                                        escaped(each.path("role").asText())))
                .collect(joining("\n", "<ul>", "</ul>"));
    }

    private static String words(JsonNode list) {
        return stream(list).map(JsonNode::asText).collect(joining(", "));
    }

    private static String fact(String name, String value) {
        return "<dt>%s<dd>%s".formatted(name, value.isEmpty() ? "–" : escaped(value));
    }

    private static String text(JsonNode claims, String path) {
        return claims.at(path).asText("");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String page(String title, String body) {
        return FRAME.replace("{{title}}", escaped(title)).replace("{{body}}", body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read() {
        try (InputStream in = Page.class.getResourceAsStream("/product.html")) {
            byte[] bytes = Objects.requireNonNull(in, "product.html").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

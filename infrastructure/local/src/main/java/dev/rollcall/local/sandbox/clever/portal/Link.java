package dev.rollcall.local.sandbox.clever.portal;

import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.List;

/**
 * A link of a list or a record.
 *
 * @param rel what it leads to
 * @param uri where, without a host
 */
public record Link(String rel, String uri) {
    /** Writes the links of one answer. */
    public static void write(Fields fields, List<Link> links) throws IOException {
        fields.objects("links", links.stream().map(Link::inside).toList());
    }

    private static Fields.Inside inside(Link link) {
        return fields -> fields.text("rel", link.rel()).text("uri", link.uri());
    }
}

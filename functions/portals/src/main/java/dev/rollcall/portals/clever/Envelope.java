package dev.rollcall.portals.clever;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.json.BrokenJsonException;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands around the records of a list: {@code {"data":[…],"links":[…]}} (clever.md §1.3).
 *
 * @param next the link named {@code next}, to the letter
 * @param hasLinks whether there were links at all
 */
record Envelope(Optional<String> next, boolean hasLinks) {

    /** What no product needs is not even read (M-09). */
    private static final Set<String> UNREAD =
            Set.of(
                    "ext",
                    "location",
                    "principal",
                    "enrollments",
                    "previous_attributes",
                    "district_contact",
                    "disability",
                    "lms_status");

    private static final JsonList LIST = new JsonList("data", Set.of("links"), UNREAD);

    /** Hands over every element of the list, then answers what stood around it. */
    static Envelope read(InputStream body, Consumer<Item> elements) throws IOException {
        Map<String, JsonNode> beside = LIST.read(body, elements);
        JsonNode links = beside.get("links");
        if (links == null || links.isNull()) {
            return new Envelope(Optional.empty(), false);
        }
        return new Envelope(next(links), true);
    }

    /** An answer about one record has the form of a list's element. */
    static Item one(InputStream body) throws IOException {
        Item item = JsonList.one(body, UNREAD);
        if (!item.value().path("data").isObject()) {
            throw new BrokenJsonException("no record");
        }
        return item;
    }

    /** Where the next page is, if there is one; another server's link is refused (F-13). */
    Fetch<Optional<URI>> nextAt(BaseAddress base) {
        return next.isEmpty()
                ? new Fetch.Got<>(Optional.empty())
                : Fetches.then(
                        Fetches.link(base, next.get()), uri -> new Fetch.Got<>(Optional.of(uri)));
    }

    private static Optional<String> next(JsonNode links) throws BrokenJsonException {
        if (!links.isArray()) {
            throw new BrokenJsonException("links are no array");
        }
        Optional<String> next = Optional.empty();
        for (JsonNode link : links) {
            if (isNext(link)) {
                next = Optional.of(uri(link));
            }
        }
        return next;
    }

    private static boolean isNext(JsonNode link) {
        return link.path("rel").asText().equals("next");
    }

    private static String uri(JsonNode link) throws BrokenJsonException {
        JsonNode uri = link.path("uri");
        if (!uri.isTextual() || uri.asText().isBlank()) {
            throw new BrokenJsonException("a link leads nowhere");
        }
        return uri.asText();
    }
}

package dev.rollcall.portals.oneroster;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what stands around the rows of a list. The list has the name of the type that is returned,
 * or is the whole answer; one that is missing or null is broken, never empty (F-11).
 */
final class Answers {

    private Answers() {}

    /**
     * Hands over every row in order. Rows may have been handed over already when what comes back is
     * trouble: the caller then forgets them.
     */
    static Fetch<HttpAnswer> read(HttpAnswer answer, OneRosterList list, Consumer<Item> rows) {
        JsonList named =
                new JsonList(
                        list.path(),
                        StatusInfo.NAMES,
                        OneRosterList.UNREAD,
                        JsonList.Form.BARE_OR_MISSING);
        return Fetches.then(
                Fetches.read(answer, body -> named.read(body, rows)),
                found -> judged(answer, found, list.path()));
    }

    /** Hands over the record that the whole answer is about. */
    static Fetch<HttpAnswer> readOne(HttpAnswer answer, OneRosterList list, Consumer<Item> row) {
        return Fetches.then(
                Fetches.readOne(answer, body -> JsonList.one(body, OneRosterList.UNREAD)),
                item ->
                        Fetches.then(
                                judged(answer, names(item.value()), list.single()),
                                got -> {
                                    row.accept(within(item, list.single()));
                                    return new Fetch.Got<>(got);
                                }));
    }

    private static Item within(Item answer, String name) {
        return new Item(answer.value().path(name), answer.flaw().map(flaw -> flaw.within(name)));
    }

    private static Map<String, JsonNode> names(JsonNode answer) {
        Map<String, JsonNode> names = new HashMap<>();
        answer.properties().forEach(each -> names.put(each.getKey(), each.getValue()));
        return names;
    }

    private static Fetch<HttpAnswer> judged(
            HttpAnswer answer, Map<String, JsonNode> found, String name) {
        return switch (StatusInfo.of(found)) {
            case FINE -> found.containsKey(name) ? new Fetch.Got<>(answer) : Fetches.broken();
            case BUSY -> new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
            case FORBIDDEN -> Fetches.refused();
            case FAILED -> Fetches.broken();
        };
    }
}

package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Which page of a list is asked for.
 *
 * @param cursor empty text for the first page
 * @param limit how many rows at most
 */
record Paging(String cursor, int limit) {

    static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");

    static Paging of(Call call) {
        int limit = call.parameter("limit").map(Paging::number).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new Refusal(Problem.PARAMETER_INVALID, "?limit");
        }
        return new Paging(call.parameter("cursor").orElse(""), limit);
    }

    /** Asks a store for the page; what it says of a foreign cursor is told to the caller. */
    <P> P read(Supplier<P> page) {
        try {
            return page.get();
        } catch (IllegalArgumentException foreign) {
            if (cursor.isEmpty()) {
                throw foreign;
            }
            throw new Refusal(Problem.CURSOR_INVALID, "?cursor");
        }
    }

    /** A page as the API shows it. */
    static <T> ObjectNode json(List<T> rows, Optional<String> next, Function<T, ObjectNode> row) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        rows.forEach(one -> items.add(row.apply(one)));
        next.ifPresent(cursor -> json.put("next", cursor));
        return json;
    }

    private static int number(String text) {
        return LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}

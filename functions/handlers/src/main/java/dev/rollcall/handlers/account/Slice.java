package dev.rollcall.handlers.account;

import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of a list that is at hand whole; its cursor is how many rows came before.
 *
 * @param rows the rows
 * @param next where the next page begins; absent on the last page
 */
record Slice<T>(List<T> rows, Optional<String> next) {

    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

    static <T> Slice<T> of(List<T> all, Paging paging) {
        int from = Math.min(offset(paging.cursor()), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        return new Slice<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int offset(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!OFFSET.matcher(cursor).matches()) {
            throw new Refusal(Problem.CURSOR_INVALID, "?cursor");
        }
        return Integer.parseInt(cursor);
    }
}

package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.record.ObjectIds;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;

import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many records at most
 * @param after the id before the page, if that was given
 * @param before the id behind the page, if that was given; {@code last} for the end of the list
 */
record PageRequest(int limit, Optional<String> after, Optional<String> before) {
    static final String LAST = "last";
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 10_000;

    /**
     * @throws Refusal if a limit or an id is not acceptable
     */
    static PageRequest of(Query query) {
        int limit = limit(query);
        Optional<String> before = query.first("ending_before");
        before.filter(id -> !id.equals(LAST)).ifPresent(PageRequest::requireId);
        Optional<String> after = query.first("starting_after");
        after.ifPresent(PageRequest::requireId);
        return new PageRequest(limit, after, before);
    }

    boolean isFirst() {
        return after.isEmpty() && before.isEmpty();
    }

    /** Whether the page is found by counting back from its end. */
    boolean isBackward() {
        return before.isPresent();
    }

    boolean isLast() {
        return before.filter(LAST::equals).isPresent();
    }

    private static int limit(Query query) {
        int limit = query.number("limit", USUAL_LIMIT);
        if (limit > HIGHEST_LIMIT) {
            throw new Refusal(413, "limit is above 10000");
        }
        if (limit < 1) {
            throw new Refusal(400, "limit is below 1");
        }
        return limit;
    }

    private static void requireId(String id) {
        if (!ObjectIds.isWellFormed(id)) {
            throw new Refusal(400, "not an object id");
        }
    }
}

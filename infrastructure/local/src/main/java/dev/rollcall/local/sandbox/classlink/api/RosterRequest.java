package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.QuirkBoard;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.classlink.record.Version;
import dev.rollcall.local.sandbox.classlink.rows.Resource;
import dev.rollcall.local.sandbox.http.Query;

/**
 * A request for a list from somebody who may have it.
 *
 * @param tenant whose data
 * @param path which list, or which record
 * @param version of the path
 * @param query as it came
 * @param quirks of the tenant when it came
 * @param progress how many pages there were before
 */
record RosterRequest(
        Tenant tenant,
        RosterPath path,
        Version version,
        Query query,
        Quirks quirks,
        QuirkBoard.Progress progress) {
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 10_000;

    /** Counts a page of the list. */
    static RosterRequest of(Tenant tenant, RosterPath path, Version version, Query query) {
        return new RosterRequest(
                tenant,
                path,
                version,
                query,
                tenant.quirks(),
                tenant.board().page(path.resource().word()));
    }

    Resource resource() {
        return path.resource();
    }

    boolean has(Quirk quirk) {
        return quirks.has(quirk);
    }

    /** What was asked for. */
    int askedLimit() {
        return query.number("limit", USUAL_LIMIT);
    }

    /** How many rows the page may have. */
    int limit() {
        int limit = Math.min(askedLimit(), HIGHEST_LIMIT);
        return has(Quirk.CLAMP) ? Math.min(limit, quirks.value(Quirk.CLAMP)) : limit;
    }

    int offset() {
        return has(Quirk.OFFSET_IGNORED) ? 0 : query.number("offset", 0);
    }

    /** A direction nobody knows is silently ignored. */
    boolean isDescending() {
        return query.first("orderBy").filter("desc"::equals).isPresent();
    }
}

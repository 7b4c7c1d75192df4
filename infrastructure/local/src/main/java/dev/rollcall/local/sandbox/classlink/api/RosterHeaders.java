package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.http.Reply;

/**
 * The headers around a list.
 *
 * @param request what was asked
 * @param rows what is answered
 * @param millis how long that took
 */
record RosterHeaders(RosterRequest request, PageRows rows, long millis) {
    private static final String EXPOSED = "x-count, x-total-count, x-next-page-token, x-perm-rev";

    Reply onto(Reply reply) {
        Reply usual =
                reply.with("x-count", String.valueOf(rows.size()))
                        .with("x-next-page-token", "")
                        .with("x-obfuscated", String.valueOf(request.has(Quirk.OBFUSCATED)))
                        .with("x-modified", "false")
                        .with("x-endpoint", request.resource().word())
                        .with("x-page-generation-time-ms", String.valueOf(millis))
                        .with("x-host-name", "sandbox-" + request.tenant().id())
                        .with("access-control-expose-headers", EXPOSED);
        return withRevision(withTotal(usual));
    }

    private Reply withTotal(Reply reply) {
        return request.has(Quirk.NO_TOTAL)
                ? reply
                : reply.with("x-total-count", String.valueOf(total()));
    }

    private int total() {
        int less = request.has(Quirk.TOTAL_SHORT) ? request.quirks().value(Quirk.TOTAL_SHORT) : 0;
        int more = request.has(Quirk.TOTAL_LONG) ? request.quirks().value(Quirk.TOTAL_LONG) : 0;
        return Math.max(0, rows.total() - less + more);
    }

    private Reply withRevision(Reply reply) {
        boolean shown =
                request.has(Quirk.PERM_REV)
                        || request.has(Quirk.PERM_REV_CHANGES)
                        || request.has(Quirk.PERM_REV_RESTLESS);
        return shown ? reply.with("x-perm-rev", String.valueOf(revision())) : reply;
    }

    private int revision() {
        int revision = request.tenant().revision();
        int pages = request.progress().ofAll();
        if (request.has(Quirk.PERM_REV_CHANGES)
                && pages >= request.quirks().value(Quirk.PERM_REV_CHANGES)) {
            revision += 1_000;
        }
        if (request.has(Quirk.PERM_REV_RESTLESS)) {
            revision += pages / Math.max(1, request.quirks().value(Quirk.PERM_REV_RESTLESS));
        }
        return revision;
    }
}

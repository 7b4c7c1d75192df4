package dev.rollcall.handlers.console.action;

import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.LogKey;

/**
 * Who pressed what, and what came of it. The name is what was typed, so it is a claim; the id of
 * the call leads to CloudTrail's record of the invocation, which has the identity.
 */
final class Journal {

    private final JsonLog log;

    Journal(JsonLog log) {
        this.log = log;
    }

    void record(Press press, String correlationId, String outcome) {
        log.warn(
                "operator",
                press.with(LogKey.CORRELATION, correlationId).with(LogKey.OUTCOME, outcome).line());
    }
}

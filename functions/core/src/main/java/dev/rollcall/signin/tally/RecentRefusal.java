package dev.rollcall.signin.tally;

import java.time.Instant;

/**
 * Somebody was not let in; by the correlation id the log tells more, and nothing tells who.
 *
 * @param at when
 * @param code why
 * @param correlationId of the request
 */
public record RecentRefusal(Instant at, String code, String correlationId) {}

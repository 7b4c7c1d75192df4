package dev.rollcall.district;

import java.time.Instant;

/**
 * A place in the portal's event feed.
 *
 * @param eventId the newest event already applied; empty when the feed had no event yet
 * @param goodAt when the portal last confirmed that nothing before it is missing. Clever keeps
 *     events for 30 days and continues silently after a gap (clever.md §2.4), so age is judged by
 *     this time and never by the event's own.
 */
public record Bookmark(String eventId, Instant goodAt) {

    public Bookmark confirmedAt(Instant at) {
        return new Bookmark(eventId, at);
    }
}

package dev.rollcall.schedule.world;

/** What a portal may answer instead of the truth. */
public enum Lie {
    UNAVAILABLE,
    BROKEN_ANSWER,
    THROTTLED_BRIEFLY,
    THROTTLED_LONG,
    REFUSED,
    EVENTS_GONE,
    /** A valid list without anything in it. */
    EMPTY_LIST,
    /** The list ends in the middle of its first page. */
    CUT_SHORT,
    /** The first page's people are served under ids that nobody knows. */
    STRANGERS,
    /** A record cannot be read, but its id can. */
    UNREADABLE,
    /** A record cannot be read, and names no id. */
    NAMELESS,
    /** The page says that it is followed by itself. */
    LOOP;

    /** Whether it is about the answer as such, whatever was asked. */
    boolean isOfTransport() {
        return compareTo(REFUSED) <= 0;
    }
}

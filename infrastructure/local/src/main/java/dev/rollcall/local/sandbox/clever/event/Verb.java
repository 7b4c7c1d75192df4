package dev.rollcall.local.sandbox.clever.event;

import java.util.Locale;

/** What can happen to a record; shared and no longer shared count as created and deleted. */
public enum Verb {
    CREATED,
    UPDATED,
    DELETED;

    /** What it is called in event types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.rollcall.sync.run;

import java.util.Locale;

/** What asked for a run. */
public enum Trigger {
    SCHEDULE,
    WEBHOOK,
    API,
    /** Somebody came through their portal. */
    LOGIN,
    FOLLOW_UP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

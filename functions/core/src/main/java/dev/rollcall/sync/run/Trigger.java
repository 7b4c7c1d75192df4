package dev.rollcall.sync.run;

import java.util.Locale;

/** What asked for a run. */
public enum Trigger {
    SCHEDULE,
    WEBHOOK,
    API,
    /** Somebody came through their portal. */
    LOGIN,
    /** Somebody at the operations console. */
    OPERATOR,
    FOLLOW_UP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

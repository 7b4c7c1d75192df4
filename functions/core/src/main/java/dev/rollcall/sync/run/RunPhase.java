package dev.rollcall.sync.run;

import java.util.Locale;

/** The states of a run (design §3). */
public enum RunPhase {
    QUEUED,
    READING,
    PLANNING,
    CHECKING,
    APPLYING,
    COMPLETED,
    HELD,
    PREVIEWED,
    REFUSED,
    FAILED,
    DISCARDED,
    SUPERSEDED,
    EXPIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True while the run may still change something by itself. */
    public boolean isOpen() {
        return compareTo(APPLYING) <= 0;
    }
}

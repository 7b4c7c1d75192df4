package dev.rollcall.sync.run;

import java.util.Locale;

/** Why a run waits, was refused or failed: the closed list shown to people and counted. */
public enum ErrorCode {
    PORTAL_UNAVAILABLE(Cause.PORTAL),
    PORTAL_THROTTLED(Cause.PORTAL),
    PORTAL_REFUSED(Cause.VENDOR),
    ACCESS_REVOKED(Cause.DISTRICT),
    PORTAL_ANSWER_BROKEN(Cause.PORTAL),
    PAGING_LOOP(Cause.VENDOR),
    FOREIGN_LINK(Cause.VENDOR),
    PAGE_TOO_LARGE(Cause.VENDOR),
    TOO_MANY_PAGES(Cause.VENDOR),
    TOO_MANY_PEOPLE(Cause.VENDOR),
    SHARING_CHANGED(Cause.DISTRICT),
    SCOPE_UNKNOWN(Cause.NOBODY),
    SCOPE_GONE(Cause.NOBODY),
    SCOPE_TOO_LARGE(Cause.NOBODY),
    HIERARCHY_BROKEN(Cause.DISTRICT),
    DISTRICT_PAUSED(Cause.NOBODY),
    DISTRICT_NOT_ENABLED(Cause.NOBODY),
    DISTRICT_DISCONNECTED(Cause.NOBODY),
    EVENTS_LOST(Cause.NOBODY),
    TOO_MANY_EVENTS(Cause.NOBODY),
    STORE_UNAVAILABLE(Cause.VENDOR),
    PLAN_EXPIRED(Cause.VENDOR),
    STUCK(Cause.VENDOR);

    private final Cause cause;

    ErrorCode(Cause cause) {
        this.cause = cause;
    }

    /** Whose it is to mend. */
    public Cause cause() {
        return cause;
    }

    /** The form in answers and logs, for example {@code portal-unavailable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whose it is to mend what ended a run: an outage of a portal passes by itself and wakes nobody
     * (product.md §1), the others are told apart.
     */
    public enum Cause {
        PORTAL,
        DISTRICT,
        VENDOR,
        /** It was meant so, or the next run makes it good. */
        NOBODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

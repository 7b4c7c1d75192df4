package dev.rollcall.sync.run;

import java.util.Locale;

/** Why a run waits, was refused or failed: the closed list shown to people and counted. */
public enum ErrorCode {
    PORTAL_UNAVAILABLE,
    PORTAL_THROTTLED,
    PORTAL_REFUSED,
    ACCESS_REVOKED,
    PORTAL_ANSWER_BROKEN,
    PAGING_LOOP,
    FOREIGN_LINK,
    PAGE_TOO_LARGE,
    TOO_MANY_PAGES,
    TOO_MANY_PEOPLE,
    SHARING_CHANGED,
    SCOPE_UNKNOWN,
    SCOPE_GONE,
    SCOPE_TOO_LARGE,
    HIERARCHY_BROKEN,
    DISTRICT_PAUSED,
    DISTRICT_NOT_ENABLED,
    DISTRICT_DISCONNECTED,
    EVENTS_LOST,
    TOO_MANY_EVENTS,
    STORE_UNAVAILABLE,
    PLAN_EXPIRED,
    STUCK;

    /** The form in answers and logs, for example {@code portal-unavailable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

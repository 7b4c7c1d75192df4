package dev.rollcall.account.journal;

import java.util.Locale;

/** Everything that can be done to an account. */
public enum JournalEvent {
    ACCOUNT_OPENED,
    ACCOUNT_RENAMED,
    DISTRICT_LINKED,
    DISTRICT_RELEASED,
    OWNER_PROPOSED,
    OWNER_CONFIRMED,
    OWNER_CHANGED,
    MEMBER_INVITED,
    MEMBER_ACCEPTED,
    MEMBER_CHANGED,
    MEMBER_REMOVED,
    ROSTERING_REQUESTED,
    TRIAL_STARTED,
    SEATS_SET,
    QUOTE_ISSUED,
    SEATS_BOUGHT,
    ACCOUNTS_MERGED,
    MERGE_UNDONE;

    /** The form in the API, for example {@code district-linked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

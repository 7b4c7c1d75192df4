package dev.rollcall.account.journal;

import java.util.Locale;

/** Everything that can be done to an account. */
public enum JournalEvent {
    ACCOUNT_OPENED,
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
    MERGE_UNDONE,
    /** A teacher's licence, or for which classes it is (A11, A18). */
    LICENCE_DECIDED,
    /** A district's pool, or another rule by which its seats are given. */
    SEAT_RULES_CHANGED,
    /** As many students as fit, or one by name, were given seats that were free (X2). */
    SEATS_MOVED,
    /** Which school counts for a student of several, or that none does any more (I11). */
    SCHOOL_CHOSEN,
    /** A notice was sent again that waited for a person (P48). */
    NOTICE_RESENT;

    /** The form in the API, for example {@code district-linked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

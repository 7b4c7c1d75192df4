package dev.rollcall.account.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done on an account: a row of the {@link PermissionMatrix}. */
public enum Permission {
    CREATE_ACCOUNT,
    VIEW_ACCOUNT,
    VIEW_MEMBERS,
    VIEW_JOURNAL,
    VIEW_SUBSCRIPTION,
    /** Pay, and renew (R19, R20). */
    RENEW,
    REQUEST_QUOTE,
    VIEW_ROSTER,
    VIEW_SEATS,
    /** Allot seats, and set how many are wanted (R23). */
    MANAGE_SEATS,
    /** Licences, and the schools they cover: to add schools is the owner's (R19). */
    MANAGE_LICENCES,
    /** Ask for a roster; for one's own part of it where the reach is no farther (R28, X4, A17). */
    REQUEST_ROSTERING,
    /** Add, change and remove members (R19, R21). */
    MANAGE_MEMBERS,
    CHANGE_OWNER,
    ACCEPT_INVITATION,
    /** Take the district's own steps of onboarding (R13, A4). */
    ONBOARD,
    /** Approve and review (A2, A5, A15, M10). */
    DECIDE_GATES,
    /** Name a district as the account's (R17). */
    LINK_DISTRICT,
    MERGE_ACCOUNTS,
    /** Allow what a rule of the sale refuses (R27). */
    GRANT_EXCEPTION,
    /** Say which school counts for a student of several (I11). */
    CHOOSE_SCHOOL,
    /** Look at notices that wait for a person, and send one again (P48). */
    RESEND_NOTICES;

    /** The form in the matrix and the API, for example {@code view-account}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

package dev.rollcall.account.customer;

import dev.rollcall.account.member.Member;

import java.util.Optional;

/** What came of a wish to change an account. */
public sealed interface Outcome {

    /**
     * It is as wished; repeating a wish that came true says so again.
     *
     * @param account the account as it now stands
     * @param member the member it was about, where there is one still
     */
    record Done(Account account, Optional<Member> member) implements Outcome {}

    /** Nothing was changed: what was to be changed is of another version by now. */
    record Outdated() implements Outcome {}

    /** Nothing was changed: the account has no such member. */
    record NoSuchMember() implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Outcome {}

    /** Why a wish is refused. */
    enum Reason {
        /** The account was merged into another. */
        ACCOUNT_MERGED,
        /** The id has not the form of this portal's ids (R17). */
        DISTRICT_ID_MALFORMED,
        /** The portal lists no such district (R17). */
        DISTRICT_UNKNOWN,
        /** The tenant's id and the district's own stand in each other's place (M9, P39). */
        DISTRICT_IDS_SWAPPED,
        /** The district's roster flows to another account (R14, R17). */
        DISTRICT_TAKEN,
        /** The account has another district of this portal. */
        PORTAL_TAKEN,
        /** The account has no such district. */
        DISTRICT_NOT_LINKED,
        /** The district was rostered into the account already. */
        DISTRICT_ROSTERED,
        /** An owner is changed as an owner, not as a member. */
        OWNER_STAYS,
        /** After the first roster the vendor's staff must see to it (R16). */
        STAFF_NEEDED,
        /** What a role has and what it may not have: rights are co-owners', domains managers'. */
        ROLE_MISFIT,
        /** Somebody else was invited. */
        NOT_INVITED,
        TOO_MANY_MEMBERS,
        /** There is no account of this id, or it is the same one. */
        SOURCE_UNKNOWN,
        /** What was merged last is undone first (P47). */
        MERGE_NOT_LAST
    }
}

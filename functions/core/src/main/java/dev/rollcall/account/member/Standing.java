package dev.rollcall.account.member;

/** As what somebody acts on an account: a column of the {@link PermissionMatrix}. */
public enum Standing {
    OWNER,
    /** A co-owner who may view. */
    VIEWER,
    /** A co-owner who may renew. */
    RENEWER,
    SCHOOL,
    TEACHER,
    ADMIN,
    /** Somebody who was named a member and has not accepted yet, whatever their role will be. */
    INVITED,
    /** The vendor's product, acting for nobody in particular. */
    PRODUCT,
    /** The vendor's staff. */
    STAFF
}

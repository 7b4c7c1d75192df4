package dev.rollcall.product;

/** Who is told of something. */
public enum Audience {
    /** Whoever asked for it. */
    REQUESTER,
    OWNER,
    CO_OWNERS,
    /** The district's contact at the portal. */
    DISTRICT,
    /** The vendor's staff. */
    STAFF
}

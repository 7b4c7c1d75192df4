package dev.rollcall.local.sandbox.district;

/** What a person can be. One person may hold several of the adult roles at once. */
public enum Role {
    STUDENT,
    TEACHER,
    STAFF,
    DISTRICT_ADMIN,
    GUARDIAN;

    /** The role as one bit of a set of roles. */
    public int bit() {
        return 1 << ordinal();
    }
}

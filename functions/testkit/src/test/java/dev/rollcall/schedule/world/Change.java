package dev.rollcall.schedule.world;

/** What happens to a district's own data. */
public enum Change {
    JOIN,
    LEAVE,
    RENAME,
    MOVE,
    ENROL,
    COME_BACK,
    DROP_CLASS,
    LOSE_SCHOOL,
    /** A quarter of the people leave at once. */
    MASS_LEAVE,
    /** Everybody of a school leaves at once. */
    EMPTY_SCHOOL,
    FLIP_ROLE,
    /** Everybody of a school leaves, and comes under another id. */
    NEW_IDS;

    /** Whether the portal's feed tells of it. */
    public enum Told {
        BY_FEED,
        SILENTLY
    }
}

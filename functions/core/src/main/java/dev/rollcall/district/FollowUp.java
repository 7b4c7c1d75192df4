package dev.rollcall.district;

/** The work that triggers asked for while a run was open or before one could start; larger wins. */
public enum FollowUp {
    NONE,
    DELTA,
    FULL;

    /** The larger of two wishes. */
    public FollowUp or(FollowUp other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

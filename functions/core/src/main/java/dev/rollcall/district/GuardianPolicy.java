package dev.rollcall.district;

/** What becomes of guardians in the source (product.md §3.6). */
public enum GuardianPolicy {
    /** Counted in the report, not stored. */
    OFF,
    /** Stored with their relationships to students. */
    IMPORT
}

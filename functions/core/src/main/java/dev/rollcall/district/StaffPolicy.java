package dev.rollcall.district;

/** What becomes of staff and district administrators in the source (product.md §3.6). */
public enum StaffPolicy {
    /** Counted in the report, not stored. */
    IGNORE,
    /** Stored like other people. */
    DIRECTORY
}

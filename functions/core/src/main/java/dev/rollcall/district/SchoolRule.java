package dev.rollcall.district;

/** How many schools a student of a product may belong to (product.md I10). */
public enum SchoolRule {
    ANY,
    /**
     * One; a student of two is flagged, and the product gets nothing of them until it is settled.
     */
    SINGLE
}

package dev.rollcall.product;

/** How far a teacher's licence reaches (product.md A18). */
public enum LicenceScope {
    /** Every class the teacher has in the district. */
    DISTRICT,
    /** The teacher's classes of one school. */
    SCHOOL,
    /** The classes that are named. */
    CLASSES
}
